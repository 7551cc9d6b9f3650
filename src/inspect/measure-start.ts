import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Environment } from '../runner/ports.ts';

/** How a run ended. */
export type RunEnd =
  | { readonly kind: 'exit'; readonly code: number }
  | { readonly kind: 'signal'; readonly signal: string }
  | { readonly kind: 'timeout'; readonly seconds: number }
  | { readonly kind: 'not-started'; readonly reason: string };

export interface StartMeasurement {
  /** From before the process is made until it has ended, of each run; without those of a bad end. */
  readonly milliseconds: readonly number[];
  /** Most memory resident at once; null where the system has no /proc, or the end was bad. */
  readonly peakBytes: number | null;
  /** The first that is not exit code 0, else that of the last run. */
  readonly end: RunEnd;
}

export interface StartRequest {
  /** Absolute. */
  readonly file: string;
  readonly words: readonly string[];
  /** An empty folder: what the program writes must not be in the checkout. */
  readonly cwd: string;
  readonly environment: Environment;
  readonly runs: number;
  readonly timeoutSeconds: number;
}

/** What a program may see of the job's environment: no token, no secret of a step. */
const PASSED_ON = /^(?:PATH|HOME|USERPROFILE|LANG|TZ|TMPDIR|TEMP|TMP|SYSTEMROOT|COMSPEC|PATHEXT)$/i;

/**
 * Runs a program again and again, one after another, with empty input and its output thrown away.
 * The first run is not counted: it reads the file into memory. Nothing else happens meanwhile, so
 * the times hold no work of ours but the making of a process.
 */
export function measureStart(request: StartRequest): StartMeasurement {
  const { runs } = request;
  const milliseconds: number[] = [];
  let end: RunEnd = { kind: 'exit', code: 0 };
  for (let run = 0; run <= runs; run++) {
    const begun = performance.now();
    end = runOnce(request);
    if (end.kind !== 'exit' || end.code !== 0) return { milliseconds: [], peakBytes: null, end };
    if (run > 0) milliseconds.push(performance.now() - begun);
  }
  return { milliseconds, peakBytes: peakBytes(request), end };
}

function options({ cwd, environment }: StartRequest) {
  const env = Object.fromEntries(
    Object.entries(environment).filter(([name]) => PASSED_ON.test(name)),
  );
  return { cwd, env, stdio: 'ignore', windowsHide: true } as const;
}

function runOnce(request: StartRequest): RunEnd {
  const { file, words, timeoutSeconds: seconds } = request;
  const timeout = seconds * 1000;
  const done = spawnSync(file, [...words], {
    ...options(request),
    timeout,
    killSignal: 'SIGKILL',
  });
  const { error, signal, status } = done;
  if (error !== undefined) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ETIMEDOUT') return { kind: 'timeout', seconds };
    return { kind: 'not-started', reason: error.message };
  }
  return signal === null ? { kind: 'exit', code: status ?? 1 } : { kind: 'signal', signal };
}

const MEMORY_RUNS = 3;
const MOST_MEMORY_RUNS = 20;
/** A look takes some ten microseconds; the shortest program runs for a millisecond. */
const LEAST_LOOKS = 10;
/** Milliseconds between the last look and the end: a program does not get far in that. */
const LONGEST_GAP = 0.3;

/**
 * The peak that Linux keeps for each process (VmHWM, proc(5)), read over and over until the process
 * has ended: Node tells the peak of no other process, and the last look misses microseconds.
 */
function peakBytes(request: StartRequest): number | null {
  if (process.platform !== 'linux') return null;
  let peak = 0;
  let watched = 0;
  for (let run = 0; run < MOST_MEMORY_RUNS && watched < MEMORY_RUNS; run++) {
    const { bytes, looks, gap } = peakOfRun(request);
    peak = Math.max(peak, bytes);
    // On a busy machine the program may have run while this process waited for its turn.
    if (looks >= LEAST_LOOKS && gap <= LONGEST_GAP) watched += 1;
  }
  return peak === 0 ? null : peak;
}

interface RunPeak {
  readonly bytes: number;
  /** How often the process was looked at while it ran. */
  readonly looks: number;
  /** Milliseconds from the last of these until it was found ended. */
  readonly gap: number;
}

function peakOfRun(request: StartRequest): RunPeak {
  const { file, words, timeoutSeconds } = request;
  // It returns after the exec: what is read is the program's memory, not Node's.
  const child = spawn(file, [...words], options(request));
  child.on('error', () => {});
  const { pid } = child;
  const until = performance.now() + timeoutSeconds * 1000;
  let bytes = 0;
  let looks = 0;
  let lastAt = 0;
  while (pid !== undefined && performance.now() < until) {
    // Before the look: this process may have to wait for its turn after it, too.
    const at = performance.now();
    const status = readStatus(pid);
    const kilobytes = /^VmHWM:\s*(\d+) kB$/m.exec(status)?.[1];
    // A process that has ended, and that nobody has asked about yet, has no memory.
    if (kilobytes === undefined) break;
    bytes = Math.max(bytes, Number(kilobytes) * 1024);
    looks += 1;
    lastAt = at;
  }
  const gap = performance.now() - lastAt;
  child.kill('SIGKILL');
  child.unref();
  return { bytes, looks, gap };
}

function readStatus(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'latin1');
  } catch {
    return '';
  }
}
