import type { Parameters } from '../../../math/types';
import type { MeasuredLayer, MeasuredNetwork } from '../../../measured/MeasuredNetwork';
import type { AgainstResult } from '../../../worker/network/measuredMessages';
import { figure, letter, say, type Text } from '../Text';

type Against = AgainstResult['found'][number];
type Found = Against['layers'][number];

/** A number in a sentence. */
const short = (value: number) => figure(value, { digits: 3 });

/** What became of a layer, in words: where it should be, and what of its own weights says why it is not there. */
export function verdictWords(layer: MeasuredLayer, found: Found, parameters: Parameters): Text {
  const { judged, predicted, own, away, estimated } = found;
  switch (judged) {
    case 'first':
      return 'the first: nothing stands before it';
    case 'gap':
      return 'what stands before it was left out';
    case 'on':
      return 'on the map';
    case 'near': {
      const most = Math.max(...[away.mu, away.nu].filter((size) => !Number.isNaN(size)).map(Math.abs));
      return say`near it: ${figure(most, { digits: 2 })} ${estimated ? 'estimated ' : ''}errors off, as chance makes of some layers among many`;
    }
    default: {
      if (!predicted) return 'leaves the map, whose numbers end here';
      const which = worst(layer, found);
      return [
        say`leaves the map: ${measure(layer, which, predicted)} was expected`,
        reason(layer, which, own, parameters, judged),
      ];
    }
  }
}

/** “variance 2.3 where 1.1”. */
function measure(layer: MeasuredLayer, which: Which, to: { readonly mu: number; readonly nu: number }): Text {
  const words = { mu: 'mean', nu: 'variance', q: 'second moment' }[which];
  return say`${words} ${short(measuredOf(layer, which))} where ${short(expectedOf(which, to))}`;
}

type Which = 'mu' | 'nu' | 'q';

/** Which of a layer's numbers is farthest from what is expected. */
function worst(layer: MeasuredLayer, { away, predicted }: Found): Which {
  if (layer.mean === null) return 'q';
  if (!Number.isNaN(away.mu + away.nu)) return Math.abs(away.mu) > Math.abs(away.nu) ? 'mu' : 'nu';
  const { mu, nu } = predicted!;
  const scale = Math.max(layer.variance, nu, Number.MIN_VALUE);
  return Math.abs(layer.mean - mu) / Math.sqrt(scale) > Math.abs(layer.variance - nu) / scale ? 'mu' : 'nu';
}

const measuredOf = ({ mean, variance, squared }: MeasuredLayer, which: Which) =>
  which === 'mu' ? mean! : which === 'nu' ? variance : variance + (squared ?? 0);

const expectedOf = (which: Which, { mu, nu }: { readonly mu: number; readonly nu: number }) =>
  which === 'mu' ? mu : which === 'nu' ? nu : nu + mu * mu;

function reason(
  layer: MeasuredLayer,
  which: Which,
  own: Found['own'],
  parameters: Parameters,
  judged: Found['judged'],
): Text {
  const { omega, tau } = layer;
  const given: Text[] = [];
  // Only what differs from the sliders says anything.
  if (omega !== null && Math.abs(omega - parameters.omega) > 0.01) given.push(say`${letter('ω')} is ${short(omega)}`);
  if (tau !== null && Math.abs(tau / parameters.tau - 1) > 0.01) given.push(say`${letter('τ')} is ${short(tau)}`);
  if (given.length === 0 || !own) return '';
  const its = given.flatMap((text, index) => (index === 0 ? ['; its ', text] : [', its ', text]));
  const made = short(expectedOf(which, own));
  return judged === 'explained'
    ? [...its, say`, which explains it: ${made}`]
    : [...its, say`, which would make it ${made}`];
}

/** A sentence on a whole network: how many layers are on the map, and which leaves it first. */
export function networkWords({ layers }: MeasuredNetwork, found: Against): Text {
  const judged = found.layers.map((layer) => layer.judged);
  const held = judged.filter((word) => word !== 'first' && word !== 'gap').length;
  if (held === 0) return 'It has one layer, and nothing to hold it against.';
  const left = judged.filter((word) => word === 'leaves' || word === 'explained').length;
  const first = judged.findIndex((word) => word === 'leaves' || word === 'explained');
  if (left === 0)
    return held === 1
      ? 'Its one layer that can be judged is on the map.'
      : `All ${held} layers that can be judged are on the map or near it.`;
  const name = layers[first]!.name;
  return left === 1
    ? `Of ${held} layers that can be judged one leaves the map: “${name}”.`
    : `Of ${held} layers that can be judged ${left} leave the map, “${name}” first.`;
}
