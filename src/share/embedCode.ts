/** HTML that shows the link's page inside another page. */
export function embedCode(link: string): string {
  const address = link.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  return `<iframe src="${address}" title="Moment Map" width="960" height="640" loading="lazy"></iframe>`;
}
