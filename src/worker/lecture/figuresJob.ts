import { type FigureName, figures } from '../../lecture/figures/figures';
import type { Step } from '../messages';
import type { FiguresRequest, FiguresResult } from './figuresMessages';

/** Computes the numbers in a scene's words; may be interrupted between them. */
export function* figuresJob(request: FiguresRequest): Generator<Step<'figures'>, FiguresResult> {
  const values: (readonly [FigureName, number])[] = [];
  for (const name of request.names) {
    values.push([name, figures[name]()]);
    yield { done: values.length / request.names.length };
  }
  return { request, values };
}
