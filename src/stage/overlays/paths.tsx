import { FixedPointPaths } from '../../charts';
import { branchTables } from '../../export/tables/branchTables';
import { Value } from '../../pieces/table/Value';
import { parametersOf } from '../../state/parametersOf';
import type { State } from '../../state/State';
import { parameterOf } from '../../state/tables/parameterTable';
import type { BranchRequest, BranchResult } from '../../worker/parameters/regimeMessages';
import { overlay } from './Overlay';

/** Values of the parameter at which fixed points are looked for. */
const samples = 161;

/** Where the fixed points go while the parameter of the diagram in the Parameters lens runs over its slider. */
export const paths = overlay({
  id: 'paths',
  job: { name: 'branches', words: 'the paths of the fixed points', interruptible: true, request },
  layers: {
    lines: ({ state, result, output, points, avoid }) => {
      if (!shows(output, state)) return null;
      const { of, min, max } = output.request.axis;
      const { symbol } = parameterOf(of);
      const nullclines = state.overlays.includes('nullclines') ? result.nullclines : undefined;
      return (
        <FixedPointPaths branches={output.branches} {...{ symbol, min, max, nullclines, avoid }} fixedPoints={points} />
      );
    },
  },
  Legend: ({ state, output }) => {
    const { symbol, min, max } = parameterOf(state.branch);
    return (
      <p className="legend">
        <span className="legend-part">
          <svg className="legend-mark" viewBox="0 0 28 12" width="28" height="12" aria-hidden="true">
            <path className="fixed-point-path" d="M1 6H27" />
          </svg>
          fixed points while <i className="symbol">{symbol}</i> runs from <Value value={min} /> to <Value value={max} />
          {output && output.every > 1 && `, at every ${output.every}th value`}
        </span>
        <span className="legend-part">
          <svg className="legend-mark" viewBox="0 0 28 12" width="28" height="12" aria-hidden="true">
            <path className="fixed-point-path fixed-point-path-unstable" d="M1 6H27" />
          </svg>
          where they do not attract
        </span>
      </p>
    );
  },
  tables: (output) => branchTables(output).slice(0, 1),
});

/** The parameter itself plays no part, so that moving it keeps the picture. */
function request(state: State): BranchRequest {
  const { key, min, max } = parameterOf(state.branch);
  return { parameters: { ...parametersOf(state), [key]: 1 }, axis: { of: key, min, max }, samples };
}

/** An older picture is kept while a newer one of the same parameter is on its way. */
function shows(output: BranchResult | undefined, { branch }: State): output is BranchResult {
  return output?.request.axis.of === branch;
}
