import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Where Chromium and Chrome usually are. */
const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

async function playwrightsOwn() {
  try {
    const { chromium } = await import('@playwright/test');
    return chromium.executablePath();
  } catch {
    return undefined;
  }
}

/** The first of the paths whose browser is there and starts; undefined when none is. */
export function firstThatStarts(paths) {
  return paths.find((path) => path && existsSync(path) && starts(path));
}

/** The path of a Chromium or Chrome that starts: $CHROMIUM, Playwright's own, one in a usual place; or undefined. */
export async function findBrowser() {
  const named = process.env.CHROMIUM;
  if (named) {
    if (firstThatStarts([named])) return named;
    throw new Error(`CHROMIUM names ${named}, which ${existsSync(named) ? 'does not start' : 'does not exist'}.`);
  }
  return firstThatStarts([await playwrightsOwn(), ...usual]);
}

function succeeds(command, ...rest) {
  console.log(`$ ${[command, ...rest].join(' ')}`);
  return spawnSync(command, rest, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
}

/** As `findBrowser`; installs one where there is none: Playwright's, else Debian's with fonts (as root). */
export async function findOrInstallBrowser() {
  const found = await findBrowser();
  if (found) return found;
  console.log('No browser found: installing one.');
  if (succeeds('npx', 'playwright', 'install', 'chromium')) {
    const own = await findBrowser();
    if (own) return own;
  }
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    succeeds('apt-get', 'update');
    succeeds(
      'apt-get',
      'install',
      '-y',
      '--no-install-recommends',
      'chromium',
      'fonts-dejavu-core',
      'fonts-liberation',
    );
    return firstThatStarts(usual);
  }
  return undefined;
}

/** Playwright's download lacks the system's libraries on some machines, and then does not even tell its version. */
function starts(path) {
  try {
    // On Windows a browser takes --version for an address and opens a window.
    if (process.platform === 'win32') return true;
    execFileSync(path, ['--version'], { stdio: 'ignore', timeout: 120_000 });
    return true;
  } catch {
    return false;
  }
}
