/**
 * HTML that shows the link's page inside another page, no wider than that; the title is for those who do not see it.
 */
export function embedCode(link: string, title: string): string {
  const [src, name] = [link, title].map((text) =>
    text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;'),
  );
  return `<iframe src="${src}" title="${name}" width="960" height="640" style="max-width:100%;border:0" loading="lazy"></iframe>`;
}
