import { setTimeout as sleep } from 'node:timers/promises';
import { living } from '../../__tests__/fakes/living.ts';
import { below } from '../machine/processes.ts';
import type { Kind, Running, StoreKind } from './kind.ts';

// A job that is cancelled, a runner that is lost: at any moment of main and post.

const STORES: readonly StoreKind[] = ['github', 'directory', 'github v1'];

/** What the runner sends, with milliseconds in between (actions/runner, ProcessInvoker: there 7.5 and 2.5 s). */
type Signals = readonly (readonly [NodeJS.Signals, number])[];

interface Kill {
  readonly name: string;
  readonly part: 'main' | 'post';
  readonly signals: Signals;
  /** Only the process of the action, or all that it started, too. */
  readonly whom: 'it alone' | 'all';
  readonly share: number;
}

const CANCEL: Signals = [
  ['SIGINT', 750],
  ['SIGTERM', 250],
  ['SIGKILL', 0],
];
const LOST: Signals = [['SIGKILL', 0]];
const TERM: Signals = [['SIGTERM', 0]];

const TABLE: readonly Kill[] = [
  { name: 'main lost: SIGKILL', part: 'main', signals: LOST, whom: 'it alone', share: 10 },
  { name: 'main lost with all it started', part: 'main', signals: LOST, whom: 'all', share: 8 },
  {
    name: 'main cancelled: SIGINT, SIGTERM, SIGKILL',
    part: 'main',
    signals: CANCEL,
    whom: 'it alone',
    share: 8,
  },
  { name: 'main told to end: SIGTERM to all', part: 'main', signals: TERM, whom: 'all', share: 6 },
  { name: 'post lost: SIGKILL', part: 'post', signals: LOST, whom: 'it alone', share: 10 },
  {
    name: 'post cancelled: SIGINT, SIGTERM, SIGKILL',
    part: 'post',
    signals: CANCEL,
    whom: 'it alone',
    share: 6,
  },
  { name: 'post told to end: SIGTERM to all', part: 'post', signals: TERM, whom: 'all', share: 6 },
];

export const KILLS: readonly Kind[] = TABLE.map(({ name, part, signals, whom, share }) => ({
  name,
  phase: part,
  ...{ stores: STORES, start: 'warm', share, isCheap: true },
  unable: () => (process.platform === 'linux' ? null : 'processes are found in /proc'),
  inject: ({ random, usual }) => {
    const after = random.number(Math.max(Math.round(usual[part]), 1));
    return {
      what: `after ${after} ms`,
      ends: 'killed',
      during: (now, running) =>
        now === part ? killAfter(running, part, after, signals, whom) : Promise.resolve(),
    };
  },
}));

async function killAfter(
  running: Running,
  part: 'main' | 'post',
  after: number,
  signals: Signals,
  whom: Kill['whom'],
): Promise<void> {
  const pid = await found(running, part);
  if (pid === 0) return;
  await sleep(after);
  const started = below(pid);
  running.watch(started);
  for (const [signal, pause] of signals) {
    for (const one of whom === 'all' ? [pid, ...started] : [pid]) send(one, signal);
    const until = Date.now() + pause;
    while (Date.now() < until && !running.hasEnded()) await sleep(10);
    if (running.hasEnded()) return;
  }
}

/** The process of the action; 0 where it has ended before. */
async function found(running: Running, part: 'main' | 'post'): Promise<number> {
  while (!running.hasEnded()) {
    const line = living(running.mark).find((one) => one.includes(`${part}.mjs`));
    if (line !== undefined) return Number(line.split(' ')[0]);
    await sleep(2);
  }
  return 0;
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended.
  }
}
