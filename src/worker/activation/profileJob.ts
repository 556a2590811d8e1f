import type { Drop } from '../../math';
import {
  activationOf,
  conditions,
  curveSamples,
  dropoutOf,
  gradientGain,
  keepsAll,
  kernelOf,
  kernelSize,
  momentMap,
  netInputOf,
  netSize,
  profile,
} from '../../math';
import type { Moments, Parameters } from '../../math/types';
import type { Step } from '../messages';
import { quietly } from '../quietly';
import type { Extremes, ProfileRequest, ProfileResult } from './profileMessages';

/** Samples of the activation across the picture. */
const samples = 240;
const tiny = 1e-12;
const huge = 1e30;

/** An activation, the distribution of its output and the four conditions on it; a millisecond or two of most. */
export function* profileJob(request: ProfileRequest): Generator<Step<'profile'>, ProfileResult> {
  const began = performance.now();
  const { parameters, point, reach, bound } = request;
  const curve = activationOf(parameters);
  const net = new Float64Array(netSize);
  netInputOf(parameters)(point.mu, point.nu, net);
  const { skip: _, ...unskipped } = parameters;
  const found = {
    request,
    curve: curveSamples(curve, -reach, reach, samples),
    kinks: curve.kinks,
    limits: curve.limits,
    unresolved: curve.unresolved && (yield* quietly(curve.unresolved())),
    rounding: curve.rounding?.(),
    limitsSampled: curve.limitsSampled === true,
  };
  yield {};
  const output = profile(curve, { mu: net[0]!, nu: net[1]! }, dropOf(parameters));
  yield {};
  const to = momentMap(point, unskipped);
  const after = momentMap(point, parameters);
  yield {};
  const gradients = gradientsAt(point, parameters);
  yield {};
  const judged = conditions(curve, bound);
  yield {};
  const extremes = yield* extremesOf(parameters);
  const elapsed = performance.now() - began;
  return { ...found, profile: output, to, after, gradients, conditions: judged, extremes, elapsed };
}

function gradientsAt(point: Moments, parameters: Parameters): number | null {
  const gain = parameters.layer === 'random' ? gradientGain(point, parameters) : Infinity;
  return gain < Infinity ? gain : null;
}

/** What dropout does to single activations, from what it does to their moments. */
function dropOf(parameters: Parameters): Drop {
  const dropout = dropoutOf(parameters);
  if (!dropout) return keepsAll;
  const rate = parameters.rate ?? 0;
  const scale = dropout.gain / (1 - rate);
  const shift = dropout.shift - scale * rate * dropout.origin;
  return { rate, scale, shift, dropped: scale * dropout.origin + shift };
}

function* extremesOf({ dropout, rate, ...parameters }: Parameters): Generator<Step<'profile'>, Extremes> {
  const kernel = kernelOf(parameters);
  const out = new Float64Array(kernelSize);
  const factor = (nu: number) => {
    kernel(0, nu * parameters.tau, parameters.lambda, parameters.alpha, out);
    return out[1]! / nu;
  };
  const small = factor(tiny);
  yield {};
  return { small, large: factor(huge) };
}
