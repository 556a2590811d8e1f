import { memo } from 'react';
import { qrBytes, qrPath } from './qrPath';

/** The text as a QR code, dark on light in every theme as cameras want it; a sentence when it is too long for one. */
export const QrCode = memo(function QrCode({ text }: { readonly text: string }) {
  const code = qrPath(text);
  if (!code) {
    return (
      <p className="note">
        The link is longer than the {qrBytes} bytes that a QR code holds, so there is none; copy the link instead.
      </p>
    );
  }
  const { size, path } = code;
  return (
    <svg
      className="qr-code"
      // Three pixels a module, so that a camera can tell them apart.
      width={Math.max(148, 3 * size)}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label="QR code of the link"
    >
      <rect className="qr-light" width={size} height={size} />
      <path className="qr-dark" d={path} />
    </svg>
  );
});
