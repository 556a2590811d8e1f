import { type Embed, everything, writeEmbedding } from '../state/address/embedding';

/**
 * HTML that shows the link's page, or a part of it, inside another page, no wider than that; the title is for those who
 * do not see it. The frame may write to the clipboard and fill the screen, and is loaded once it comes near the screen.
 */
export function embedCode(link: string, title: string, embed: Embed = 'none'): string {
  const shown = writeEmbedding({ ...everything, embed });
  const whole = shown ? `${link}&${shown}` : link;
  const [src, name] = [whole, title].map((text) =>
    text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;'),
  );
  return `<iframe src="${src}" title="${name}" width="960" height="640" style="max-width:100%;border:0" allow="clipboard-write; fullscreen" loading="lazy"></iframe>`;
}
