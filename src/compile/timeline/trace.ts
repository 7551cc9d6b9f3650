import type { BuildTimeline, TimelineAction } from './timeline.ts';

/** An event of the Trace Event Format ("JSON Object Format"), which Perfetto and chrome://tracing read. */
interface TraceEvent {
  readonly name: string;
  readonly cat: string;
  readonly ph: 'X' | 'M';
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts?: number;
  readonly dur?: number;
  readonly args?: Readonly<Record<string, unknown>>;
}

const STEP = 1;
const COMPILERS = 2;

/** The timeline for Perfetto (https://ui.perfetto.dev): parts of the step, go commands, and a row for each compiler. */
export function traceJson(timeline: BuildTimeline): string {
  const { spans, commands, actions, criticalPath } = timeline;
  const critical = new Set(criticalPath.actions);
  const parts = [
    ...spans,
    ...commands.flatMap(({ name, target, begin, end, loaded, waited }) => [
      { name: `go ${name} ${target}`, begin, end },
      { name: 'loading packages', begin, end: loaded },
      ...(waited === null
        ? []
        : [{ name: 'waiting for base and delta', begin: loaded, end: waited }]),
    ]),
  ];
  const partRows = rows(parts);
  const actionRows = rows(actions);
  const events: TraceEvent[] = [
    named(STEP, 'step'),
    named(COMPILERS, 'compilers and linkers'),
    ...parts.map((one, index) => span(one.name, 'step', STEP, partRows[index] ?? 0, one)),
    ...actions.map((one, index) => ({
      ...span(actionName(one), one.kind, COMPILERS, actionRows[index] ?? 0, one),
      args: {
        target: one.target,
        critical: critical.has(index),
        unlocked: one.unlocked.flatMap((at) => {
          const other = actions[at];
          return other === undefined ? [] : [actionName(other)];
        }),
      },
    })),
  ];
  return `${JSON.stringify({ displayTimeUnit: 'ms', traceEvents: events })}\n`;
}

function actionName({ kind, package: of }: TimelineAction): string {
  return kind === 'compile' ? of : `${kind} ${of}`;
}

function named(pid: number, name: string): TraceEvent {
  return { name: 'process_name', cat: '__metadata', ph: 'M', pid, tid: 0, args: { name } };
}

function span(
  name: string,
  cat: string,
  pid: number,
  tid: number,
  { begin, end }: { readonly begin: number; readonly end: number },
): TraceEvent {
  const micros = (seconds: number): number => Math.round(seconds * 1e6);
  return { name, cat, ph: 'X', pid, tid, ts: micros(begin), dur: Math.max(1, micros(end - begin)) };
}

/** The first row that is free when each begins: what overlaps stands in rows of its own. */
export function rows(
  spans: readonly { readonly begin: number; readonly end: number }[],
): readonly number[] {
  const found = new Array<number>(spans.length).fill(0);
  const free: number[] = [];
  const order = [...spans.keys()].sort((a, b) => (spans[a]?.begin ?? 0) - (spans[b]?.begin ?? 0));
  for (const index of order) {
    const one = spans[index];
    if (one === undefined) continue;
    const row = free.findIndex((end) => end <= one.begin);
    const at = row < 0 ? free.length : row;
    free[at] = one.end;
    found[index] = at;
  }
  return found;
}
