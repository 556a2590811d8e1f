import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';

const driver = '/usr/bin/WebKitWebDriver';
const libraries = '/usr/lib/x86_64-linux-gnu';

/** WebKitGTK's small browser; undefined where it, its driver, or a screen to draw on is not installed. */
export function miniBrowser(): string | undefined {
  if (!existsSync(driver) || !(process.env.DISPLAY || existsSync('/usr/bin/Xvfb'))) return undefined;
  const folder = readdirSync(libraries).find(
    (name) => /^webkit2?gtk-/.test(name) && existsSync(`${libraries}/${name}/MiniBrowser`),
  );
  return folder && `${libraries}/${folder}/MiniBrowser`;
}

/** A port that nobody listens at. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

async function answered(job: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await job().catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('WebKit’s driver does not answer');
}

/** A page in WebKit, over plain WebDriver; `run` is called with a function that runs in the page. */
export async function inWebKit<T>(
  browser: string,
  run: (page: { open(url: string): Promise<void>; evaluate<R>(job: () => Promise<R>): Promise<R> }) => Promise<T>,
): Promise<T> {
  const port = await freePort();
  const started: ChildProcess[] = [];
  let display = process.env.DISPLAY;
  if (!display) {
    display = `:${200 + (process.pid % 500)}`;
    started.push(spawn('/usr/bin/Xvfb', [display, '-screen', '0', '1440x900x24'], { stdio: 'ignore' }));
  }
  // A sandbox of its own cannot be had in every container.
  const env = {
    ...process.env,
    DISPLAY: display,
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    LIBGL_ALWAYS_SOFTWARE: '1',
  };
  started.push(spawn(driver, [`--port=${port}`], { stdio: 'ignore', env }));
  const ask = async (path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method: body ? 'POST' : path.includes('/session/') ? 'DELETE' : 'GET',
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: { error?: string; message?: string } | null };
    if (value && typeof value === 'object' && 'error' in value) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  try {
    await answered(async () => Boolean(await ask('/status')));
    const options = { 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } };
    const { sessionId } = (await ask('/session', { capabilities: { alwaysMatch: options } })) as { sessionId: string };
    const session = `/session/${sessionId}`;
    try {
      await ask(`${session}/timeouts`, { script: 170_000, pageLoad: 60_000 });
      return await run({
        open: async (url) => void (await ask(`${session}/url`, { url })),
        evaluate: async <R>(job: () => Promise<R>) => {
          const script = `const done = arguments[0];
            (${job})().then((value) => done({ value }), (fault) => done({ fault: String(fault) }));`;
          const answer = (await ask(`${session}/execute/async`, { script, args: [] })) as { value: R; fault?: string };
          if (answer.fault !== undefined) throw new Error(answer.fault);
          return answer.value;
        },
      });
    } finally {
      await ask(session).catch(() => undefined);
    }
  } finally {
    for (const child of started.reverse()) child.kill();
  }
}
