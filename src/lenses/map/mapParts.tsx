import type { LensParts } from '../Lens';
import { MapPanel } from './MapPanel';

export const mapParts: LensParts<undefined> = {
  Panel: ({ explorer, map: { output, busy } }) =>
    output && <MapPanel explorer={explorer} result={output} busy={busy} />,
};
