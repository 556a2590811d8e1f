import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Debian's Chromium without windows, for which a test takes a quarter less of the processor's time. */
const shell = '/usr/bin/chromium-headless-shell';

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

/** Whether packages of Debian can be installed here. */
const debian = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

function install(...packages) {
  succeeds('apt-get', 'update');
  return succeeds('apt-get', 'install', '-y', '--no-install-recommends', ...packages);
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
  if (debian()) {
    install('chromium', 'fonts-dejavu-core', 'fonts-liberation');
    return firstThatStarts(usual);
  }
  return undefined;
}

/** The browser to test with: the one that CHROMIUM names, else Debian's without windows, else any. */
export async function findTestBrowser() {
  const found = await findOrInstallBrowser();
  if (process.env.CHROMIUM) return found;
  if (found?.startsWith('/usr/bin/') && debian() && !existsSync(shell)) install('chromium-headless-shell');
  return firstThatStarts([shell]) ?? found;
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
