import { columnCentres, rowCentres, signOf, signRow, unknownClass } from '../../math';
import type { SignsPicture } from '../../math/SignsPicture';
import { countedly } from '../countedly';
import type { Step } from '../messages';
import { every } from './every';
import type { SignsRequest } from './heatMessages';
import { finestStride, patience, stretches } from './stretches';
import { coarse, survey, uniformBlocks } from './uniformBlocks';

/**
 * Which way a layer moves the mean and the variance, and where it leaps over a nullcline; coarse first. Where moments are
 * sums, cells of the last picture whose surroundings in a survey of every fourth cell are all alike are not asked for
 * themselves. Others take some 30 ms: that much sooner, fine pictures would be drawn between the steps of a slider.
 */
export function signsJob(request: SignsRequest): Generator<Step<'signs'>, SignsPicture> {
  return countedly(function* (used) {
    const codes = yield* sample(request, coarse);
    const first = pictureOf(request, coarse, codes);
    yield { partial: first };
    const stride = finestStride(coarse, used());
    if (stride === coarse) return { ...first, early: true };
    const told = stride === 1 && patience(request.parameters, 0) === 0;
    const uniform = told ? uniformBlocks(request, yield* sample(request, survey), codes) : undefined;
    return { ...pictureOf(request, stride, yield* sample(request, stride, uniform)), early: stride > 1 };
  });
}

/** The codes of every `stride`-th cell; in `uniform` blocks of the survey they are known. */
function* sample(request: SignsRequest, stride: number, uniform?: Uint8Array): Generator<Step<'signs'>, Uint8Array> {
  const mus = every(columnCentres(request), stride);
  const nus = every(rowCentres(request), stride);
  const codes = new Uint8Array(mus.length * nus.length);
  const across = Math.ceil(request.columns / survey);
  for (const [row, nu] of nus.entries()) {
    const known = (i: number) => uniform?.[(row >> 2) * across + (i >> 2)] ?? unknownClass;
    const at = row * mus.length;
    for (const [from, to] of stretches(request.parameters, mus.length)) {
      for (let i = from, end = from; i < to; i = end) {
        const code = known(i);
        while (end < to && known(end) === code) end++;
        if (code === unknownClass) signRow(request.parameters, mus.subarray(i, end), nu, codes, at + i);
        else codes.fill(code, at + i, at + end);
      }
      yield stride < survey ? { done: row / nus.length } : {};
    }
  }
  return codes;
}

function pictureOf(request: SignsRequest, stride: number, codes: Uint8Array): SignsPicture {
  const columns = Math.ceil(request.columns / stride);
  const rows = Math.ceil(request.rows / stride);
  const empty = () => new Uint8Array(codes.length);
  const masks = { meanGrows: empty(), varianceGrows: empty(), meanLeaps: empty(), varianceLeaps: empty() };
  const ways = new Uint8Array(codes.length);
  for (let k = 0; k < codes.length; k++) {
    const { mean, variance, meanLeaps, varianceLeaps } = signs[codes[k]!]!;
    masks.meanGrows[k] = mean > 0 ? 1 : 0;
    masks.varianceGrows[k] = variance > 0 ? 1 : 0;
    masks.meanLeaps[k] = meanLeaps ? 1 : 0;
    masks.varianceLeaps[k] = varianceLeaps ? 1 : 0;
    ways[k] = mean + 1 + 3 * (variance + 1);
  }
  return { request, stride, columns, rows, masks, ways, early: false };
}

const signs = Array.from({ length: 36 }, (_, code) => signOf(code));
