import { readActionGraph } from '../../../src/compile/progress/action-graph.ts';
import { buildTimeline, type CommandGraph } from '../../../src/compile/timeline/build-timeline.ts';

const START = Date.parse('2026-01-01T00:00:00Z');
const at = (seconds: number): string => new Date(START + seconds * 1000).toISOString();

interface Ran {
  readonly id: number;
  readonly mode?: string;
  readonly name: string;
  readonly deps?: readonly number[];
  /** Seconds after the start; absent: a hit at second 1. */
  readonly from?: number;
  readonly to?: number;
}

function command(ran: readonly Ran[], more: Partial<CommandGraph> = {}): CommandGraph {
  const text = JSON.stringify(
    ran.map(({ id, mode = 'build', name, deps = [], from, to }) => ({
      ID: id,
      Mode: mode,
      Package: name,
      Deps: deps,
      Priority: 100 - id,
      BuildID: `a${id}/c${id}`,
      TimeStart: at(from ?? 1),
      TimeDone: at(to ?? 1),
      ...(from === undefined ? {} : { Cmd: ['compile'], CmdReal: ((to ?? 0) - from) * 1e9 }),
    })),
  );
  const read = readActionGraph(text);
  if (!read.ok) throw new Error('not read');
  const times = { beganAt: START, endedAt: START + 20_000 };
  return { name: 'build', target: 'linux/amd64', ...times, graph: read.value, ...more };
}

const FACTS = {
  beganAt: START - 1000,
  spans: [{ name: 'restore', begin: START - 500, end: START + 1500 }],
  width: 2,
  commandWidth: 2,
  peakBytes: 5,
  spread: 2,
};

// leaf and slow begin at once; mid waits for both through a look-up that ran nothing.
const GRAPH: readonly Ran[] = [
  { id: 0, mode: 'link', name: 'main', deps: [1, 2, 3, 4], from: 12, to: 14 },
  { id: 1, name: 'main', deps: [2, 5], from: 10, to: 12 },
  { id: 2, name: 'mid', deps: [6], from: 7, to: 10 },
  { id: 3, name: 'leaf', deps: [], from: 1, to: 3 },
  { id: 4, name: 'slow', deps: [], from: 1, to: 7 },
  { id: 5, name: 'hit', deps: [] },
  { id: 6, mode: 'build check cache', name: 'mid', deps: [3, 4] },
];

describe('buildTimeline', () => {
  const timeline = buildTimeline({ ...FACTS, commands: [command(GRAPH)] });
  const name = (index: number): string => {
    const one = timeline.actions[index];
    return `${one?.kind} ${one?.package}`;
  };

  test('places what ran, counts what did not', () => {
    expect(timeline).toMatchObject({ compiled: 4, hits: 1, linked: 1, seconds: 21, peakBytes: 5 });
    expect(timeline.actions.map((one, index) => [name(index), one.begin, one.end])).toEqual([
      ['compile leaf', 2, 4],
      ['compile slow', 2, 8],
      ['compile mid', 8, 11],
      ['compile main', 11, 13],
      ['link main', 13, 15],
    ]);
  });

  test('the last that was waited for has unlocked it, whatever lies between', () => {
    const unlocked = timeline.actions.map((one) => one.unlocked.map(name));
    expect(unlocked).toEqual([[], ['compile mid'], ['compile main'], ['link main'], []]);
  });

  test('the critical path is the chain that took longest', () => {
    expect(timeline.criticalPath.seconds).toBe(13);
    expect(timeline.criticalPath.actions.map(name)).toEqual([
      'compile slow',
      'compile mid',
      'compile main',
      'link main',
    ]);
  });

  test('15 of 26 seconds of two compilers were used', () => {
    expect(timeline.efficiency).toBeCloseTo(15 / 26, 3);
  });

  test('what a package for nothing would save is what the schedule says, and little of it is noise', () => {
    const saved = timeline.slowest.map(({ action, ...rest }) => [name(action), rest]);
    expect(saved.slice(0, 3)).toEqual([
      // leaf then is what mid waits for.
      ['compile slow', { wouldSave: 4, isNoise: false }],
      ['compile mid', { wouldSave: 3, isNoise: false }],
      ['compile leaf', { wouldSave: 0, isNoise: true }],
    ]);
    const unknown = buildTimeline({ ...FACTS, spread: null, commands: [command(GRAPH)] });
    expect(unknown.slowest[0]?.isNoise).toBeNull();
  });

  test('loading packages and waiting for restores are what they are', () => {
    expect(timeline.commands).toEqual([
      { name: 'build', target: 'linux/amd64', begin: 1, end: 21, loaded: 2, waited: 2.5 },
    ]);
    const early = [{ name: 'restore', begin: START - 900, end: START - 100 }];
    const there = buildTimeline({ ...FACTS, spans: early, commands: [command(GRAPH)] });
    expect(there.commands[0]?.waited).toBeNull();
  });

  test('targets run side by side: the path is that of the slowest', () => {
    const short = command([{ id: 0, name: 'one', from: 1, to: 2 }], { target: 'linux/arm64' });
    const both = buildTimeline({ ...FACTS, commands: [short, command(GRAPH)] });
    expect(both.criticalPath.seconds).toBe(13);
    expect(both.compiled).toBe(5);
  });

  test('a command of which nothing is known has no actions and no path', () => {
    const none = buildTimeline({ ...FACTS, commands: [command([])] });
    expect(none).toMatchObject({ actions: [], slowest: [], efficiency: null, compiled: 0 });
    expect(none.criticalPath).toEqual({ seconds: 0, actions: [] });
  });
});
