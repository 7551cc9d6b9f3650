import { AsyncLocalStorage } from 'node:async_hooks';

export interface OutputLine {
  readonly level: 'info' | 'warning' | 'error' | 'debug';
  /** As given to @actions/core, unescaped; it may hold line breaks. */
  readonly text: string;
}

/**
 * What the cache client writes to stdout while `run` is under way, whatever else the process
 * writes at the same time. @actions/cache says only there why it gave up, and tells nothing to
 * its caller: a miss and a service that is down both come back as `undefined`.
 * Lines that mask secrets still go out; so do debug lines where `showDebug`.
 */
export async function withClientOutput<T>(
  showDebug: boolean,
  run: (lines: readonly OutputLine[]) => Promise<T>,
  onLine: (line: OutputLine) => void = () => undefined,
): Promise<T> {
  const capture: Capture = { lines: [], rest: '', showDebug, onLine };
  install();
  try {
    return await captures.run(capture, () => run(capture.lines));
  } finally {
    uninstall();
  }
}

interface Capture {
  readonly onLine: (line: OutputLine) => void;
  readonly lines: OutputLine[];
  rest: string;
  readonly showDebug: boolean;
}

const captures = new AsyncLocalStorage<Capture>();
type Write = typeof process.stdout.write;
let original: Write | undefined;
let users = 0;

function install(): void {
  users += 1;
  if (original !== undefined) return;
  const write: Write = process.stdout.write;
  original = write;
  process.stdout.write = ((chunk: Uint8Array | string, ...rest: unknown[]): boolean => {
    const capture = captures.getStore();
    if (capture === undefined) return Reflect.apply(write, process.stdout, [chunk, ...rest]);
    const passed = take(capture, typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString());
    if (passed !== '') Reflect.apply(write, process.stdout, [passed]);
    const done = rest.find((one) => typeof one === 'function');
    if (done !== undefined) process.nextTick(done as () => void);
    return true;
  }) as Write;
}

function uninstall(): void {
  users -= 1;
  if (users > 0 || original === undefined) return;
  process.stdout.write = original;
  original = undefined;
}

/** Keeps whole lines; returns what the process's stdout is to get. */
function take(capture: Capture, text: string): string {
  const lines = (capture.rest + text).split(/\r?\n/);
  capture.rest = lines.pop() ?? '';
  let passed = '';
  for (const line of lines) {
    if (line.startsWith('::add-mask::')) {
      passed += `${line}\n`;
      continue;
    }
    const parsed = parseLine(line);
    capture.lines.push(parsed);
    capture.onLine(parsed);
    if (capture.showDebug && parsed.level === 'debug') passed += `${line}\n`;
  }
  return passed;
}

/** `::warning::text` as @actions/core writes it (command.js); any other line is info. */
export function parseLine(line: string): OutputLine {
  const match = /^::(warning|error|debug)(?: [^:]*)?::(.*)$/.exec(line);
  if (match === null) return { level: 'info', text: line };
  const text = (match[2] ?? '')
    .replaceAll('%0A', '\n')
    .replaceAll('%0D', '\r')
    .replaceAll('%25', '%');
  return { level: match[1] as OutputLine['level'], text };
}
