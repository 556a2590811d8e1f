import { Signs, SignsLegend } from '../../charts';
import { signTable } from '../../export/tables/signTable';
import type { State } from '../../state/State';
import type { SignsRequest } from '../../worker/heat/heatMessages';
import { heatRequest } from './heatRequest';
import { overlay, type Size } from './Overlay';

/** Beside a heat map they have no colours. */
const tinted = ({ heat }: State) => heat === 'none';

export const signs = overlay({
  id: 'signs',
  job: { name: 'signs', words: 'the signs between the nullclines', interruptible: true, request: signsRequest },
  layers: {
    ground: ({ state, output, points }) => output && <Signs picture={output} tinted={tinted(state)} avoid={points} />,
  },
  Legend: ({ state, output }) => <SignsLegend tinted={tinted(state)} early={output?.early === true} />,
  tables: (output) => [signTable(output)],
});

/** On the same cells as a heat map of single points. */
function signsRequest(state: State, size: Size): SignsRequest | undefined {
  const asked = heatRequest({ ...state, heat: 'distance' }, size);
  if (!asked) return undefined;
  const { heat: _, ...request } = asked;
  return request;
}
