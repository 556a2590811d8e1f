import { columnCentres, rowCentres, signOf, signRow } from '../../math';
import type { SignsPicture } from '../../math/SignsPicture';
import { countedly } from '../countedly';
import type { Step } from '../messages';
import { every } from './every';
import type { SignsRequest } from './heatMessages';
import { finestStride, stretches } from './stretches';

/** Cells of the request along the side of a cell of the first picture. */
const coarse = 8;

/** Which way a layer moves the mean and the variance, and where it leaps over a nullcline; coarse first. */
export function signsJob(request: SignsRequest): Generator<Step<'signs'>, SignsPicture> {
  return countedly(function* (used) {
    const first = pictureOf(request, coarse, yield* sample(request, coarse));
    yield { partial: first };
    const stride = finestStride(coarse, used());
    const last = stride < coarse ? pictureOf(request, stride, yield* sample(request, stride)) : first;
    return { ...last, early: stride > 1 };
  });
}

function* sample(request: SignsRequest, stride: number): Generator<Step<'signs'>, Uint8Array> {
  const mus = every(columnCentres(request), stride);
  const nus = every(rowCentres(request), stride);
  const codes = new Uint8Array(mus.length * nus.length);
  for (const [row, nu] of nus.entries()) {
    for (const [from, to] of stretches(request.parameters, mus.length)) {
      signRow(request.parameters, mus.subarray(from, to), nu, codes, row * mus.length + from);
      yield stride < coarse ? { done: row / nus.length } : {};
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
