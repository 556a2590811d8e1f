import { LossSample } from '../../charts';
import { trainingKind } from '../../state/tables/trainingTable';

/** What the lines of losses mean. */
export function KindLegend({ kinds }: { readonly kinds: readonly string[] }) {
  return (
    <p className="legend">
      {kinds.map((id) => (
        <span key={id} className="legend-part">
          <LossSample sign={id} />
          {trainingKind(id).words}
        </span>
      ))}
    </p>
  );
}
