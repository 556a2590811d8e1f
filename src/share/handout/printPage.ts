/**
 * Prints the page. Says why it did not where a frame holds the page that lets it print nothing: the browser is then
 * silent, and all that tells is that printing has not begun. Undefined otherwise.
 */
export function printPage(page: Window): string | undefined {
  let begun = false;
  const begin = () => {
    begun = true;
  };
  page.addEventListener('beforeprint', begin);
  page.print();
  page.removeEventListener('beforeprint', begin);
  return begun || page.parent === page
    ? undefined
    : 'The frame that this page stands in does not let it print: open the whole page by itself and print there.';
}
