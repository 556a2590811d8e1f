import { NetworkLegend, NetworkOrbit, UnitCloud } from '../../charts';
import type { LensParts } from '../Lens';
import { NetworkPanel } from './NetworkPanel';
import { OwnLayers, OwnLegend } from './own/OwnLayers';
import type { Own } from './own/useOwn';
import { pickedUnit } from './pickedUnit';
import type { Network } from './useNetwork';

const none = [] as const;

export const networkParts: LensParts<Network & { readonly own: Own }> = {
  Panel: ({ explorer, own }) => <NetworkPanel explorer={explorer} network={own} />,
  Layers: ({ explorer, own }) => {
    const { state, dispatch } = explorer;
    if (state.networkPart === 'own') return <OwnLayers explorer={explorer} own={own.own} />;
    const { output } = own.job;
    const record = output?.records[own.shown];
    const picked = pickedUnit(state, own);
    return (
      <>
        {record && (state.pooling === 'units' || picked) && (
          <UnitCloud
            units={state.pooling === 'units' ? record.units : new Float32Array(0)}
            picked={picked && own.shown > 0 ? picked.unit : null}
            arrow={picked?.arrow}
          />
        )}
        <NetworkOrbit
          measured={output?.records ?? none}
          many={output?.many ?? none}
          unit={output?.unit ?? none}
          bands={output?.bands ?? none}
          shown={own.shown}
          input={state.input}
          onInput={(input, { done }) =>
            dispatch(input.mu === state.input.mu && input.nu === state.input.nu ? {} : { input }, { commit: done })
          }
        />
      </>
    );
  },
  Legend: ({ explorer: { state }, own }) =>
    state.networkPart === 'own' ? (
      <OwnLegend own={own.own} />
    ) : (
      <NetworkLegend units={state.pooling === 'units'} picked={pickedUnit(state, own) !== undefined} />
    ),
};
