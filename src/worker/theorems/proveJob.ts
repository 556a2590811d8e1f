import { alpha01, lambda01, momentMap } from '../../math';
import {
  type Certificate,
  certifySteps,
  claimWitnessSteps,
  type Domain,
  type FixedPointRange,
  facts,
  fixedPointRangeSteps,
  imageRange,
  leafValue,
  type Statement,
  statedFixedPointRange,
  statedRangeApplies,
  statementOf,
  weightsOf,
} from '../../proof';
import type { Step } from '../messages';
import type { Detail, ProofWeights, ProveRequest, ProveResult, Report } from './proofMessages';

type Steps<T> = Generator<Step<'prove'>, T, void>;

/**
 * Decides statements one after the other; of a statement in detail the verdict comes first, what takes longer follows.
 */
export function* proveJob(request: ProveRequest): Steps<ProveResult> {
  const { statements, weights, detail } = request;
  const reports: Report[] = [];
  for (const [index, { id, domain }] of statements.entries()) {
    const statement = statementOf(id);
    const certificate = yield* search(statement, domain ?? statement.domain, weights, (done) => ({
      done: (index + done) / statements.length,
    }));
    const reported = reportOf(statement, certificate, weights);
    if (detail) {
      const seen = detailOf(reported, weights);
      const report = yield* withWitness(reported, weights);
      yield { partial: { request, reports: [...reports, { ...report, detail: seen }], facts } };
      const fixedPoints = id.startsWith('theorem1.') ? yield* fixedPointsOf(certificate, weights) : undefined;
      reports.push({ ...report, detail: fixedPoints ? { ...seen, fixedPoints } : seen });
    } else {
      reports.push(reported);
      yield { done: (index + 1) / statements.length };
    }
  }
  return { request, reports, facts };
}

/** Where only a sufficient condition was refuted: looks for a witness against the claim itself. */
function* withWitness(report: Report, weights: ProofWeights): Steps<Report> {
  if (report.refutes !== 'condition' || !report.counterexample) return report;
  const steps = claimWitnessSteps(report.domain, report.counterexample.point, weights);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value ? { ...report, refutes: 'claim', witness: step.value } : report;
    yield {};
  }
}

function* search(
  statement: Statement,
  domain: Domain,
  weights: ProofWeights,
  progress: (done: number) => Step<'prove'>,
): Steps<Certificate> {
  const steps = certifySteps(statement, { ...weights, domain });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield progress(step.value.boxes / step.value.budget);
  }
}

function reportOf(statement: Statement, certificate: Certificate, weights: ProofWeights): Report {
  const { id, title, source, claim, condition, formula, reduction, sense, limit, strict } = statement;
  const { verdict, bound, domain, reduced, counterexample, refutes, reason, boxes, depth, elapsed } = certificate;
  const enclosed = weightsOf(weights.lambda, weights.alpha);
  const value = statement.valueOn?.(domain, enclosed) ?? statement.value;
  const leaves = certificate.leaves.flatMap((leaf) => [
    leaf.m.lo,
    leaf.m.hi,
    leaf.s.lo,
    leaf.s.hi,
    leafValue(statement, leaf, domain, enclosed),
  ]);
  return {
    ...{ id, title, source, claim, formula, value, reduction, sense, limit, strict },
    ...{ verdict, bound, domain, reduced, boxes, depth, elapsed },
    ...(condition !== undefined && { condition }),
    ...(counterexample && { counterexample }),
    ...(refutes && { refutes }),
    ...(reason !== undefined && { reason }),
    leaves: Float64Array.from(leaves),
    open: certificate.open.length,
  };
}

function detailOf({ id, domain, reduced }: Report, weights: ProofWeights): Detail {
  return {
    image: imageRange(domain, weightsOf(weights.lambda, weights.alpha)),
    outline: outlineOf(reduced, weights),
    ...(ofPaper(weights) &&
      id.startsWith('theorem1.') &&
      statedRangeApplies(domain) && { stated: statedFixedPointRange }),
  };
}

/** The paper states a range for its own λ and α alone. */
function ofPaper({ lambda, alpha }: ProofWeights): boolean {
  return lambda === undefined && alpha === undefined;
}

/** Points on each side of the (m, s) rectangle. */
const perSide = 32;

/** The image of the edge of the (m, s) rectangle, closed. */
function outlineOf({ m, s }: Report['reduced'], { lambda = lambda01, alpha = alpha01 }: ProofWeights) {
  const corners = [
    [m.lo, s.lo],
    [m.hi, s.lo],
    [m.hi, s.hi],
    [m.lo, s.hi],
  ] as const;
  const outline = new Float64Array(2 * (4 * perSide + 1));
  for (let i = 0; i <= 4 * perSide; i++) {
    const [from, to] = [corners[Math.floor(i / perSide) % 4]!, corners[(Math.floor(i / perSide) + 1) % 4]!];
    const part = (i % perSide) / perSide;
    // The net input has mean μω and variance ντ, so ω = τ = 1 reads m and s as they are.
    const at = { mu: from[0] + (to[0] - from[0]) * part, nu: from[1] + (to[1] - from[1]) * part };
    const { mu, nu } = momentMap(at, { omega: 1, tau: 1, lambda, alpha, activation: 'selu' });
    outline.set([mu, nu], 2 * i);
  }
  return outline;
}

/** Where the fixed points lie, if the domain holds exactly one for each (ω, τ) and the proof for pieces succeeds. */
function* fixedPointsOf({ domain }: Certificate, weights: ProofWeights): Steps<FixedPointRange | undefined> {
  const unique = yield* search(statementOf('theorem1.fixedPoint'), domain, weights, () => ({}));
  if (unique.verdict !== 'proved') return undefined;
  const steps = fixedPointRangeSteps(domain, 16, weightsOf(weights.lambda, weights.alpha));
  try {
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      yield { done: step.value };
    }
  } catch {
    return undefined;
  }
}
