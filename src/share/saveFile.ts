import { download } from './download';

/** Has the browser save a file under the page's name, and says so in a sentence. */
export function saveFile(name: string, content: Blob | string, type?: string): string {
  const file = `moment-map-${name}`;
  download(file, content, type);
  return `${file} was handed to the browser to be saved.`;
}
