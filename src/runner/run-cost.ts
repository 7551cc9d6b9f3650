import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { RunCost } from '../report/post-link-report.ts';
import type { Environment } from './ports.ts';
import { failure, type Result, success } from './result.ts';

export interface CostRequest {
  /** Absolute path of a program for this machine. */
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly environment: Environment;
  readonly runs: number;
  /** A run that takes longer is ended, and is a failure. */
  readonly limitSeconds: number;
}

/**
 * Runs a program a few times, without input and output: medians of milliseconds and peak memory.
 * Linux only: the peak is VmHWM of /proc/PID/status (proc(5)), read as fast as this process can
 * until the program has ended; a signal or a limit is a failure.
 */
export async function measureRuns(request: CostRequest): Promise<Result<RunCost>> {
  const costs: RunCost[] = [];
  for (let run = 0; run < request.runs; run++) {
    const one = await measureRun(request);
    if (!one.ok) return one;
    costs.push(one.value);
  }
  const [first] = costs;
  if (first === undefined) throw new Error('no runs asked for');
  return success({
    milliseconds: median(costs.map((one) => one.milliseconds)),
    peakBytes: median(costs.map((one) => one.peakBytes)),
    exitCode: first.exitCode,
  });
}

async function measureRun(request: CostRequest): Promise<Result<RunCost>> {
  const { file, args, cwd, limitSeconds } = request;
  const began = process.hrtime.bigint();
  const child = spawn(file, args, { cwd, env: { ...request.environment }, stdio: 'ignore' });
  const ended = new Promise<{ code: number | null; text: string }>((done) => {
    child.once('error', (error) => done({ code: null, text: error.message }));
    child.once('exit', (code, signal) => done({ code, text: `it was ended by ${signal}` }));
  });
  let peakBytes = 0;
  let milliseconds = 0;
  let late = false;
  // A turn of the event loop takes longer than some programs: this watches without one.
  while (child.pid !== undefined) {
    milliseconds = Number(process.hrtime.bigint() - began) / 1e6;
    const status = statusOf(child.pid);
    if (status === null) break;
    peakBytes = status;
    if (milliseconds > limitSeconds * 1000) {
      late = child.kill('SIGKILL');
      break;
    }
  }
  const { code, text } = await ended;
  if (late || code === null)
    return failure(
      'check',
      `${file} ${args.join(' ')}: ${late ? `it still ran after ${limitSeconds} s` : text}`,
      'a program that ends by itself with these arguments',
      'give others as startup-arguments, such as --version',
    );
  return success({ milliseconds, peakBytes, exitCode: code });
}

/** The highest resident set so far in bytes; null once the process has ended. */
function statusOf(pid: number): number | null {
  try {
    const text = readFileSync(`/proc/${pid}/status`, 'latin1');
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(text)?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) * 1024;
  } catch {
    return null;
  }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
