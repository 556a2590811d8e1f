import type { SvgFile } from './standaloneSvg';

/** What the browser's own recorder can write, best first, with the end of the file's name. */
const kinds = [
  { type: 'video/webm;codecs=vp9', end: 'webm' },
  { type: 'video/webm', end: 'webm' },
  { type: 'video/mp4', end: 'mp4' },
] as const;

/** The kind of film that this browser records; undefined where it records none. */
export function filmKind(): (typeof kinds)[number] | undefined {
  if (typeof MediaRecorder === 'undefined' || !('captureStream' in HTMLCanvasElement.prototype)) return undefined;
  return kinds.find(({ type }) => MediaRecorder.isTypeSupported(type));
}

/** Device pixels of the film per pixel of the page. */
const density = 2;
/** Frames a second, and for how many of them the last one stays. */
const pace = 4;
const hold = 4;

/**
 * Records pictures as a film, by the browser's own recorder, in the time that the film takes: as many as `count`, each made
 * by `picture` when its time has come, all in the size of the first. Rejects where one cannot be drawn.
 */
export async function film(type: string, count: number, picture: (index: number) => Promise<SvgFile>): Promise<Blob> {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new Error('this browser draws no canvas');
  const draw = async (index: number) => {
    const { source, width, height } = await picture(index);
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`;
    await image.decode();
    // Video wants even numbers of pixels.
    if (index === 0) [canvas.width, canvas.height] = [2 * Math.round(width), 2 * Math.round(height)];
    context.drawImage(image, 0, 0, width * density, height * density);
  };
  await draw(0);
  const recorder = new MediaRecorder(canvas.captureStream(30), { mimeType: type, videoBitsPerSecond: 8_000_000 });
  const parts: Blob[] = [];
  recorder.ondataavailable = ({ data }) => parts.push(data);
  const stopped = new Promise((resolve) => {
    recorder.onstop = resolve;
  });
  recorder.start();
  const begin = performance.now();
  const until = (frame: number) =>
    new Promise((resolve) => setTimeout(resolve, begin + (1000 * frame) / pace - performance.now()));
  try {
    for (let index = 1; index < count; index += 1) {
      await until(index);
      await draw(index);
    }
    await until(count + hold);
  } finally {
    recorder.stop();
    await stopped;
  }
  return new Blob(parts, { type });
}
