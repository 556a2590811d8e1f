import { fieldTable } from './address/fieldTable';
import type { State } from './State';

/** The paper's setting: ω = 0, τ = 1, λ₀₁ and α₀₁, and the page as it first opens. */
export const defaultState: State = Object.fromEntries(
  Object.entries(fieldTable).map(([name, field]) => [name, field.default]),
) as unknown as State;
