import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /**
     * The port at which one Python runs files for all tests; 0 where there is none with NumPy, SciPy and matplotlib.
     */
    readonly python: number;
  }
}

const packages = "('numpy', 'scipy', 'matplotlib')";
const missing = `import importlib.util as util, sys; sys.exit(any(util.find_spec(name) is None for name in ${packages}))`;

/**
 * Reads a line of JSON, the name and the words of a script, runs it as if it were started with them, a warning of NumPy
 * being an error, and answers with a line: null, or what it said when it failed. What it prints is nobody's concern.
 */
const driver = `
import json, os, runpy, sys, traceback, warnings
answers, sys.stdout = sys.stdout, open(os.devnull, "w")
for line in sys.stdin:
    sys.argv = json.loads(line)
    said = None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", RuntimeWarning)
            runpy.run_path(sys.argv[0], run_name="__main__")
    except SystemExit as end:
        said = str(end.code) if end.code else None
    except BaseException:
        said = traceback.format_exc()
    if "matplotlib.pyplot" in sys.modules:
        sys.modules["matplotlib.pyplot"].close("all")
    print(json.dumps(said), file=answers, flush=True)
`;

/** Starts a Python at the first request, for all test files: reading its packages takes longer than most scripts. */
export default async function onePython({ provide }: TestProject): Promise<(() => void) | undefined> {
  // Debian's may be another than the one on PATH.
  const interpreter = ['python3', '/usr/bin/python3', 'python'].find(
    (command) => spawnSync(command, ['-c', missing]).status === 0,
  );
  if (!interpreter) {
    console.warn(
      'The exported Python is not run: no python3 with NumPy, SciPy and matplotlib was found (Debian: apt-get install python3-scipy python3-matplotlib).',
    );
    provide('python', 0);
    return undefined;
  }
  let python: ChildProcess | undefined;
  const asking: Socket[] = [];

  function start(): ChildProcess {
    const child = spawn(interpreter!, ['-c', driver], { stdio: ['pipe', 'pipe', 'inherit'] });
    createInterface({ input: child.stdout! }).on('line', (answer) => asking.shift()?.end(`${answer}\n`));
    child.on('exit', () => {
      python = undefined;
      for (const socket of asking.splice(0)) socket.end('"Python has ended."\n');
    });
    return child;
  }

  const server = createServer((socket) => {
    createInterface({ input: socket }).once('line', (request) => {
      asking.push(socket);
      python ??= start();
      python.stdin!.write(`${request}\n`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  provide('python', (server.address() as AddressInfo).port);
  return () => {
    python?.kill();
    server.close();
  };
}
