import { conditionsTable } from '../../export/tables/conditionsTable';
import type { Table } from '../../export/tables/Table';
import { figure, letter, say, styled, type Text } from '../../export/tables/Text';
import type { Condition, Conditions } from '../../math';
import type { ProfileResult } from '../../worker/activation/profileMessages';
import { stretchesText } from './stretchesText';

/** The paper's conditions by their names, in the order of the page. */
export const conditionNames: Readonly<Record<Condition, string>> = {
  values: 'Negative and positive values',
  saturation: 'Saturation',
  steepness: 'A slope above 1',
  continuity: 'Continuity',
};

export const conditionList = Object.keys(conditionNames) as readonly Condition[];

/** The paper's four conditions on an activation: on screen what each is for and the evidence, in files every number. */
export function conditionWords(result: ProfileResult): Table {
  const { conditions, extremes, request } = result;
  const { tau } = request.parameters;
  const sentences: Readonly<Record<Condition, Text>> = {
    values: values(conditions),
    saturation: saturation(conditions, extremes.large, tau),
    steepness: steepness(conditions, extremes.small, tau),
    continuity: continuity(conditions),
  };
  const inFull = conditionsTable(result);
  return {
    ...inFull,
    columns: [{ name: 'condition', heading: '' }],
    rows: conditionList.map((condition) => [sentences[condition]]),
    inFull,
  };
}

/** A condition's name and whether it holds. */
export function conditionTitle(condition: Condition, { conditions, extremes }: ProfileResult): string {
  const { holds } = conditions[condition];
  const weak = condition === 'steepness' && holds && extremes.small <= 1;
  return `${conditionNames[condition]}: ${holds ? 'holds' : 'fails'}${
    weak ? ', but not enough near z = 0, where small variances need it' : ''
  }`;
}

/** Factors beyond this only say how far out they were taken. */
const negligible = 1e-6;
const exact = { negligible: 1e-9 };

const f = letter('f');
const slope = say`|${letter('f′')}|`;

function values({ values }: Conditions): Text {
  const { least, greatest, negative, positive } = values;
  const range = reach(least, greatest);
  if (values.holds)
    return say`${range}: below 0 for ${stretchesText(negative)}, above 0 for ${stretchesText(positive)}. So a layer can move the mean either way.`;
  if (negative.length === 0 && positive.length === 0) return 'f is 0 everywhere, so every layer gives a mean of 0.';
  return negative.length === 0
    ? say`${range} and is never below 0. So no layer can give a mean below 0, or bring a mean that is too large back to 0.`
    : say`${range} and is never above 0. So no layer can give a mean above 0, or bring a mean that is too small back to 0.`;
}

function reach(least: number, greatest: number): Text {
  if (least === -Infinity && greatest === Infinity) return say`${f} has no bound on either side`;
  if (least === -Infinity) return say`${f} goes from ${greatest} down without end`;
  if (greatest === Infinity) return say`${f} goes from ${least} up without end`;
  return say`${f} goes from ${least} to ${greatest}`;
}

function saturation({ saturation }: Conditions, large: number, tau: number): Text {
  const { below, far, bound, holds } = saturation;
  const flat = say`${slope} is below ${bound}`;
  const factor = factorOf(
    tau,
    'large',
    factorText(large),
    large < 1 ? 'it is damped.' : 'a variance that is too large is not damped.',
  );
  if (holds) return say`${flat} for ${stretchesText(far)}, so large net inputs there are squeezed together. ${factor}`;
  if (below.length === 0) return say`Nowhere ${flat}: far out, f spreads net inputs as much as near 0. ${factor}`;
  const inside = below.flat().every(Number.isFinite);
  return say`${flat} only for ${stretchesText(below)}, ${
    inside ? 'and not far out.' : 'but f goes on without a bound there: no saturation.'
  } ${factor}`;
}

function steepness({ steepness, continuity }: Conditions, small: number, tau: number): Text {
  const { holds, above, greatest, at } = steepness;
  const most = tau * greatest * greatest;
  const factor = factorOf(
    tau,
    'small',
    factorText(small),
    small > 1 ? 'it is raised.' : 'a variance that is too small is not raised.',
  );
  if (holds)
    return say`${slope} is above 1 for ${stretchesText(above)}${
      greatest === Infinity
        ? ' and grows without end.'
        : say`, at most ${greatest} (at ${styled('no-wrap', say`${letter('z')} = ${figure(at, exact)}`)}).`
    } ${factor}`;
  // Var f(z) ≤ L² Var z holds for a slope of at most L, but not across a jump.
  if (!continuity.holds)
    return say`${slope} is at most ${greatest} where there is no jump; a jump can raise a variance all the same. ${factor}`;
  return say`${slope} is at most ${greatest}, so ${letter('ν̃')} is at most ${
    most > 1 || most < 0.9999 ? figure(most, { toward: 'up' }) : ''
  } ${letter('ν')}, whatever the mean${
    most <= 1 ? ': no layer can raise a variance that is too small.' : ' (τ times its square).'
  } ${factor}`;
}

/** A factor; far from 1 only which way. */
function factorText(factor: number): Text {
  if (factor < negligible) return 'next to 0';
  return factor > 1 / negligible ? 'more than a million' : factor;
}

function factorOf(tau: number, size: 'large' | 'small', factor: Text, verdict: Text): Text {
  return say`At ω = 0 and ${styled('no-wrap', say`τ = ${tau}`)} a layer multiplies a very ${size} variance by ${factor}: ${verdict}`;
}

function continuity({ continuity }: Conditions): Text {
  const { jumps } = continuity;
  const [first] = jumps;
  if (!first)
    return say`${f} has no jump, so the map is continuous down to ν = 0, and a map of a box into itself has a fixed point.`;
  const { at, before, after } = first;
  return say`${f} jumps at ${letter('z')} = ${at} from ${figure(before, exact)} to ${figure(after, exact)}${
    jumps.length > 1 ? `, and at ${jumps.length - 1} more places` : ''
  }. A variance near 0 that straddles the jump does not stay near 0, and nothing promises a fixed point on ν = 0.`;
}
