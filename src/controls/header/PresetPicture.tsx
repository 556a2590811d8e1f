import { useId } from 'react';
import pictures from './presetPictures.json';

/** What a preset's plane shows, in small: nullclines, orbits and fixed points, with the signs that they have there. */
export function PresetPicture({ of }: { readonly of: string }) {
  const id = useId();
  const picture = pictures.find((each) => each.id === of);
  if (!picture) return null;
  return (
    <svg className="preset-picture" viewBox="-2 -2 100 76" width="100" height="76" aria-hidden="true">
      <clipPath id={id}>
        <rect x="-2" y="-2" width="100" height="76" />
      </clipPath>
      <path className="axis" d="M0 0V72H96" />
      <g clipPath={`url(#${id})`}>
        <path className="nullcline-mean" d={picture.mean} />
        <path className="nullcline-variance" d={picture.variance} />
        {picture.orbits.map(({ kind, way }) => (
          <g key={way} className={`orbit orbit-${kind}`}>
            <path className="orbit-segments" d={way} />
            <path className="orbit-dots" d={way.replace(/[ML](\S+ [^L]+)/g, 'M$1h0')} />
          </g>
        ))}
        {picture.points.map(({ kind, at }) => (
          <path key={at} className={`preset-point preset-point-${kind}`} d={`M${at}h0`} />
        ))}
      </g>
    </svg>
  );
}
