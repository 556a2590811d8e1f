import { attraction } from '../proof';
import type { Step } from './messages';
import type { AttractRequest, AttractResult } from './proofMessages';

/** Evaluations of the first try: enough for most boxes, and done within a frame or two. */
const quick = 2000;
/** Evaluations of the second: less than two seconds on a slow phone, after which a silent worker would be taken for dead. */
const thorough = 8000;

/** Certifies that a box converges to one point: a quick try that may be interrupted, then a thorough one. */
export function* attractJob(request: AttractRequest): Generator<Step<'attract'>, AttractResult> {
  const { box, omega, tau, weights } = request;
  const parameters = { omega, tau, ...weights };
  const first = attraction(box, parameters, { budget: quick });
  if (first.verdict !== 'unknown' || first.boxes < quick) return { request, attraction: first };
  yield { done: 0.1 };
  return { request, attraction: attraction(box, parameters, { budget: thorough }) };
}
