import { memo } from 'react';

/** What a saddle is filled with: ink and paper, side by side or along it. LibreOffice needs stops at both ends. */
export const HalfFill = memo(function HalfFill({
  id,
  along = false,
}: {
  readonly id: string;
  readonly along?: boolean;
}) {
  return (
    <linearGradient id={id} {...(along && { x2: 0, y2: 1 })}>
      <stop offset="0" className="half-filled" />
      <stop offset="0.5" className="half-filled" />
      <stop offset="0.5" className="half-open" />
      <stop offset="1" className="half-open" />
    </linearGradient>
  );
});
