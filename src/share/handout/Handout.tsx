import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { QrCode } from '../QrCode';
import type { DrawnPage } from './drawPages';

export interface HandoutProps {
  readonly title: string;
  readonly pages: readonly DrawnPage[];
}

/** The pages as the printer gets them. On the screen they are not seen; on paper nothing else is. */
export function Handout({ title, pages }: HandoutProps) {
  useEffect(() => {
    document.documentElement.dataset.paper = 'handout';
    return () => {
      delete document.documentElement.dataset.paper;
    };
  }, []);
  return createPortal(
    <div className="handout">
      {pages.map((page, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pages never change their order
        <article key={at}>
          <header>
            <span>{title}</span>
            <span>
              {at + 1} of {pages.length}
            </span>
          </header>
          <h2>{page.title}</h2>
          <div className="handout-pictures">
            {page.picture ? (
              <img src={page.picture} alt={`The plane of “${page.title}”`} />
            ) : (
              <p>The picture was not ready in time.</p>
            )}
            {page.part?.picture && <img src={page.part.picture} alt={page.part.title} />}
          </div>
          {page.part?.table && <Copied of={page.part.table} />}
          {page.text.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          {page.task && (
            <p>
              <strong>Try it: </strong>
              {page.task}
            </p>
          )}
          {page.question && (
            <p>
              <strong>Think about it: </strong>
              {page.question}
            </p>
          )}
          <footer>
            {page.link.startsWith('file:') ? null : <QrCode text={page.link} />}
            <div>
              {page.sources.length > 0 && <p>{page.sources.join(' · ')}</p>}
              <p className="handout-link">
                {page.link.startsWith('file:')
                  ? `In the page’s address, after its name: ${page.link.replace(/^[^#]*/, '')}`
                  : page.link}
              </p>
            </div>
          </footer>
        </article>
      ))}
    </div>,
    document.body,
  );
}

/** A part of the page, as it was when the handout was drawn. */
function Copied({ of }: { readonly of: Element }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.replaceChildren(of), [of]);
  return <div className="handout-table" ref={place} />;
}
