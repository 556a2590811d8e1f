import { download } from './download';
import { mayDownload } from './mayDownload';

/** Has the browser save a file under the page's name, and says in a sentence what is known of whether it does. */
export function saveFile(name: string, content: Blob | string, type?: string): string {
  const file = `moment-map-${name}`;
  const may = mayDownload();
  if (may === 'no')
    return `${file} cannot be saved here: the frame that this page stands in allows no downloads. Open the page by itself to save it.`;
  download(file, content, type);
  return may === 'yes'
    ? `${file} was handed to the browser to be saved.`
    : `${file} is on its way, unless the frame that this page stands in blocks downloads; if nothing comes, open the page by itself to save it.`;
}
