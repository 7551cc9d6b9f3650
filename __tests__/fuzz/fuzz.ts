import { fork } from 'node:child_process';
import path from 'node:path';

/** What may not happen, and what it was seen of. */
export interface Fuzzed {
  readonly cases: number;
  readonly slowest: { readonly name: string; readonly seconds: number };
  readonly mostBytes: number;
  readonly wrong: readonly string[];
}

const MOST_SECONDS = 2;
const MOST_BYTES = 2 ** 30;
/** A case is given more on a machine that does other things; how long it took is judged afterwards. */
const PATIENCE_MS = 20_000;

type Told =
  | { readonly kind: 'ready' }
  | { readonly kind: 'begun'; readonly number: number; readonly name: string }
  | {
      readonly kind: 'failed';
      readonly number: number;
      readonly name: string;
      readonly text: string;
    }
  | {
      readonly kind: 'ended';
      readonly number: number;
      readonly name: string;
      readonly seconds: number;
      readonly bytes: number;
    };

/**
 * Runs cases of a seed; one that ends the process or hangs is told, and the rest goes on without it. One that is slow
 * is run again alone: the machine may have done something else.
 */
export async function fuzz(seed: number, cases: number, node: string): Promise<Fuzzed> {
  const wrong: string[] = [];
  const slow: number[] = [];
  let slowest = { name: '', seconds: 0 };
  let mostBytes = 0;
  const listener: Listener = {
    wrong: (text) => wrong.push(text),
    ended: (number, name, seconds, bytes) => {
      if (seconds > MOST_SECONDS) slow.push(number);
      else if (seconds > slowest.seconds) slowest = { name, seconds };
      mostBytes = Math.max(mostBytes, bytes);
    },
  };
  for (let next = 0; next < cases; ) next = await runFrom(seed, next, cases, node, listener);
  for (const number of slow) {
    const again: Listener = {
      ...listener,
      ended: (_, name, seconds) => {
        if (seconds > slowest.seconds) slowest = { name, seconds };
        if (seconds > MOST_SECONDS)
          wrong.push(`${name}, seed ${seed}, case ${number}: it takes ${seconds.toFixed(1)} s`);
      },
    };
    await runFrom(seed, number, number + 1, node, again);
  }
  return { cases, slowest, mostBytes, wrong };
}

interface Listener {
  wrong(text: string): void;
  ended(number: number, name: string, seconds: number, bytes: number): void;
}

/** Resolves to the number of the case to go on with. */
function runFrom(
  seed: number,
  from: number,
  to: number,
  node: string,
  listener: Listener,
): Promise<number> {
  return new Promise((resolve) => {
    const script = path.join(import.meta.dirname, 'run-cases.ts');
    const child = fork(script, [seed, from, to].map(String), {
      execPath: node,
      execArgv: ['--no-warnings', '--max-old-space-size=900'],
    });
    let current = { number: from - 1, name: 'start' };
    let timer: NodeJS.Timeout | undefined;
    const told = (message: Told): void => {
      clearTimeout(timer);
      if (message.kind === 'begun') {
        current = message;
        timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
      }
      if (message.kind === 'failed') listener.wrong(of(message, message.text));
      if (message.kind !== 'ended') return;
      const { number, name, seconds, bytes } = message;
      if (bytes > MOST_BYTES) listener.wrong(of(message, `${Math.round(bytes / 1e6)} MB`));
      listener.ended(number, name, seconds, bytes);
    };
    child.on('message', told as (message: unknown) => void);
    child.on('exit', (code, signal) => {
      clearTimeout(timer);
      if (code === 0) return resolve(to);
      listener.wrong(of(current, `the process ended with ${signal ?? code}`));
      resolve(Math.max(from, current.number) + 1);
    });
  });
  function of({ number, name }: { number: number; name: string }, text: string): string {
    return `${name}, seed ${seed}, case ${number}: ${text}`;
  }
}
