import { Fragment } from 'react';
import type { Stretch } from '../../math';
import { Value } from '../../pieces/Value';

/** More are counted, not listed. */
const most = 3;

/** Where something holds along z, in words: "z < −2.867" or "z from −0.56 to 1.2 and z > 3". */
export function Stretches({ list }: { readonly list: readonly Stretch[] }) {
  if (list.length === 0) return <>no z</>;
  return (
    <>
      {list.slice(0, most).map((stretch, index) => (
        <Fragment key={stretch[0]}>
          {index > 0 && ' and '}
          <span className="no-wrap">
            <One stretch={stretch} />
          </span>
        </Fragment>
      ))}
      {list.length > most && ` and ${list.length - most} more stretches`}
    </>
  );
}

function One({ stretch: [from, to] }: { readonly stretch: Stretch }) {
  const z = <i className="symbol">z</i>;
  if (from === -Infinity && to === Infinity) return <>every {z}</>;
  if (from === -Infinity)
    return (
      <>
        {z} &lt; <Value value={to} negligible={1e-9} />
      </>
    );
  if (to === Infinity)
    return (
      <>
        {z} &gt; <Value value={from} negligible={1e-9} />
      </>
    );
  return (
    <>
      {z} from <Value value={from} negligible={1e-9} /> to <Value value={to} negligible={1e-9} />
    </>
  );
}
