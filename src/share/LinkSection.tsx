import { useId, useMemo, useRef, useState } from 'react';
import { Select } from '../pieces/fields/Select';
import { saveFile } from '../pieces/files/saveFile';
import type { Embed } from '../state/address/embedding';
import { embedCode } from './embedCode';
import { standaloneSvg } from './pictures/standaloneSvg';
import { QrCode } from './QrCode';
import { qrPath } from './qrPath';

export interface LinkSectionProps {
  readonly link: string;
  /** What it shows, in words. */
  readonly title: string;
  /** Tells what came of it. */
  readonly onSay: (sentence: string) => void;
}

/** What a frame can show. */
const embeds = [
  { id: 'plane', words: 'The plane' },
  { id: 'lens', words: 'The plane and this lens' },
  { id: 'page', words: 'The whole page' },
] as const satisfies readonly { id: Embed; words: string }[];

/** The present state as a link, a QR code and an embed code. */
export function LinkSection({ link, title, onSay }: LinkSectionProps) {
  const id = useId();
  const section = useRef<HTMLElement>(null);
  const linkField = useRef<HTMLTextAreaElement>(null);
  const codeField = useRef<HTMLTextAreaElement>(null);
  const local = link.startsWith('file:');
  const hasCode = useMemo(() => !local && qrPath(link) !== undefined, [local, link]);
  const [embed, setEmbed] = useState<(typeof embeds)[number]['id']>('plane');
  const code = embedCode(link, title, embed);
  const copy = async (what: string, text: string, field: HTMLTextAreaElement | null) => {
    try {
      await navigator.clipboard.writeText(text);
      onSay(`${what} was copied.`);
    } catch {
      field?.focus();
      field?.select();
      onSay(`The browser does not let the page copy. ${what} is selected: copy it by hand.`);
    }
  };
  const saveCode = () => {
    const element = section.current?.querySelector<SVGSVGElement>('.qr-code');
    if (!element) return;
    const { source } = standaloneSvg({ element, words: 'QR code' }, link);
    onSay(saveFile('qr-code.svg', source, 'image/svg+xml'));
  };
  const pass = async () => {
    try {
      await navigator.share({ title, url: link });
    } catch (error) {
      // Closing the system's sheet again is no failure.
      if (error instanceof DOMException && error.name === 'AbortError') return;
      onSay('The system’s share sheet refuses this link; copy it instead.');
    }
  };
  return (
    <section ref={section} aria-labelledby={`${id}title`}>
      <h3 id={`${id}title`}>This picture as a link</h3>
      <div className="share-link">
        <div className="share-link-text">
          <textarea
            ref={linkField}
            aria-label="Link"
            readOnly
            spellCheck={false}
            rows={3}
            value={link}
            onFocus={(event) => event.target.select()}
          />
          <div className="button-row">
            <button type="button" onClick={() => copy('The link', link, linkField.current)}>
              Copy the link
            </button>
            {!local && 'share' in navigator && (
              <button type="button" onClick={pass}>
                Share with…
              </button>
            )}
            {hasCode && (
              <button type="button" onClick={saveCode}>
                Save the QR code
              </button>
            )}
          </div>
          {local && (
            <p className="note">
              This page is a file on this computer, so its link works here alone and no other page can embed it.
            </p>
          )}
        </div>
        {!local && <QrCode text={link} />}
      </div>
      {!local && (
        <>
          <label className="share-label" htmlFor={`${id}code`}>
            To show it inside a page or slide
          </label>
          <textarea
            ref={codeField}
            id={`${id}code`}
            readOnly
            spellCheck={false}
            rows={2}
            value={code}
            onFocus={(event) => event.target.select()}
          />
          <div className="button-row">
            <Select aria-label="What the frame shows" value={embed} options={embeds} onChoose={setEmbed} />
            <button type="button" onClick={() => copy('The embed code', code, codeField.current)}>
              Copy the embed code
            </button>
          </div>
        </>
      )}
    </section>
  );
}
