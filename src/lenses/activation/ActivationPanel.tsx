import type { Explorer, Snapshot } from '../../state/Explorer';
import type { MapResult } from '../../worker/messages';
import { AspectTabs } from './AspectTabs';
import { ComparePanel } from './compare/ComparePanel';
import { DesignPanel } from './design/DesignPanel';
import type { Design } from './design/useDesign';
import { FunctionPanel } from './FunctionPanel';
import { GainsPanel } from './gains/GainsPanel';
import { NormalizingSection } from './normalizing/NormalizingSection';

export interface ActivationPanelProps {
  readonly explorer: Snapshot & Explorer;
  /** The plane's newest result. */
  readonly result: MapResult | undefined;
}

/** The Activation lens: the function itself, λ and α for a wish, other functions beside it, and its gains. */
export function ActivationPanel({ explorer, result, design }: ActivationPanelProps & { readonly design: Design }) {
  const { aspect } = explorer.state;
  return (
    <>
      <AspectTabs shown={aspect} onChange={(next) => explorer.dispatch({ aspect: next })} />
      {aspect === 'function' && (
        <>
          <NormalizingSection explorer={explorer} />
          <FunctionPanel explorer={explorer} result={result} />
        </>
      )}
      {aspect === 'design' && <DesignPanel explorer={explorer} design={design} />}
      {aspect === 'compare' && <ComparePanel explorer={explorer} />}
      {aspect === 'gains' && <GainsPanel explorer={explorer} />}
    </>
  );
}
