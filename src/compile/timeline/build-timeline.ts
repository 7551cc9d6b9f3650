import { toThousandths } from '../../runner/units.ts';
import type { Action, ActionGraph } from '../progress/action-graph.ts';
import { criticalPath } from '../progress/critical-path.ts';
import { makespan } from './makespan.ts';
import type { BuildTimeline, SlowAction, TimelineAction, TimelineCommand } from './timeline.ts';
import { lastAwaited } from './unlocked.ts';

/** A go command that has ended, with its action graph. */
export interface CommandGraph {
  readonly name: string;
  readonly target: string;
  /** Milliseconds since the epoch. */
  readonly beganAt: number;
  readonly endedAt: number;
  readonly graph: ActionGraph;
}

export interface TimelineFacts {
  readonly commands: readonly CommandGraph[];
  /** When the step began, and its parts; milliseconds since the epoch. */
  readonly beganAt: number;
  readonly spans: readonly {
    readonly name: string;
    readonly begin: number;
    readonly end: number;
  }[];
  /** Compilers at once, over all commands and of one command (`-p`). */
  readonly width: number;
  readonly commandWidth: number;
  readonly peakBytes: number | null;
  /** By how many seconds earlier builds of the place differ; null where too few are known. */
  readonly spread: number | null;
}

const SLOWEST = 10;

/** Makes one timeline of all go commands of a run. Pure: what is not in the graphs is not in it. */
export function buildTimeline(facts: TimelineFacts): BuildTimeline {
  const { beganAt, commands } = facts;
  const since = (time: number): number => toThousandths((time - beganAt) / 1000);
  const ran = commands.flatMap((command) =>
    command.graph.actions.filter(hasRun).map((action) => ({ command, action })),
  );
  ran.sort((a, b) => a.action.startedAt - b.action.startedAt);
  const index = new Map(ran.map(({ action }, at) => [action, at]));
  const unlocked = ran.map((): number[] => []);
  for (const { graph } of commands) {
    for (const [later, before] of lastAwaited(graph, hasRun)) {
      unlocked[index.get(before) ?? -1]?.push(index.get(later) ?? -1);
    }
  }
  const actions = ran.map(
    ({ command, action }, at): TimelineAction => ({
      kind: kindOf(action),
      package: action.package,
      target: command.target,
      begin: since(action.startedAt),
      end: since(action.endedAt),
      unlocked: unlocked[at] ?? [],
    }),
  );
  const path = longestTarget(commands);
  return {
    beganAt,
    seconds: Math.max(0, ...commands.map((one) => since(one.endedAt))),
    width: facts.width,
    spans: facts.spans.map(({ name, begin, end }) => ({
      name,
      begin: since(begin),
      end: since(end),
    })),
    commands: commands.map((one) => timelineCommand(one, facts, since)),
    actions,
    ...counts(commands),
    criticalPath: {
      seconds: toThousandths(path.seconds),
      actions: path.actions.flatMap((one) => index.get(one) ?? []),
    },
    efficiency: efficiency(actions, facts.width),
    slowest: slowest(facts, ran, actions),
    peakBytes: facts.peakBytes,
  };
}

/** Whether it ran a command and Go said when. */
function hasRun(action: Action): boolean {
  return action.ranCommands && action.startedAt > 0 && action.endedAt >= action.startedAt;
}

function kindOf({ mode }: Action): TimelineAction['kind'] {
  if (mode === 'build') return 'compile';
  if (mode === 'link') return 'link';
  // Since Go 1.26 cgo and each C file are actions of their own.
  return mode.startsWith('cgo ') ? 'cgo' : 'other';
}

function timelineCommand(
  { name, target, beganAt, endedAt, graph }: CommandGraph,
  { spans }: TimelineFacts,
  since: (time: number) => number,
): TimelineCommand {
  const starts = graph.actions.map((one) => one.startedAt).filter((time) => time > 0);
  const loaded = starts.length === 0 ? endedAt : Math.min(...starts);
  const restored = spans.find((one) => one.name === 'restore')?.end ?? 0;
  // The gate holds the first look-up back until base and delta are there.
  const waited = restored > loaded && restored < endedAt ? since(restored) : null;
  return {
    name,
    target,
    begin: since(beganAt),
    end: since(endedAt),
    loaded: since(loaded),
    waited,
  };
}

interface LongestChain {
  readonly seconds: number;
  readonly actions: readonly Action[];
}

/** Commands of one target run one after another, targets side by side: the chain of the slowest target. */
function longestTarget(commands: readonly CommandGraph[]): LongestChain {
  const chains = new Map<string, LongestChain>();
  for (const { target, graph } of commands) {
    const before = chains.get(target) ?? { seconds: 0, actions: [] };
    const path = criticalPath(graph);
    const byId = new Map(graph.actions.map((one) => [one.id, one]));
    const actions = path.steps.flatMap((one) => byId.get(one.id) ?? []);
    chains.set(target, {
      seconds: before.seconds + path.seconds,
      actions: [...before.actions, ...actions],
    });
  }
  const sorted = [...chains.values()].sort((a, b) => b.seconds - a.seconds);
  return sorted[0] ?? { seconds: 0, actions: [] };
}

function counts(commands: readonly CommandGraph[]) {
  const total = new Set<string>();
  const compiled = new Set<string>();
  let linked = 0;
  for (const { target, graph } of commands) {
    for (const one of graph.actions) {
      if (one.mode === 'build') {
        total.add(`${target} ${one.package}`);
        if (one.ranCommands) compiled.add(`${target} ${one.package}`);
      }
      if (one.mode === 'link' && one.ranCommands) linked += 1;
    }
  }
  return { compiled: compiled.size, hits: total.size - compiled.size, linked };
}

function efficiency(actions: readonly TimelineAction[], width: number): number | null {
  const [first] = actions;
  if (first === undefined) return null;
  const seconds = Math.max(...actions.map((one) => one.end)) - first.begin;
  const busy = actions.reduce((sum, { begin, end }) => sum + end - begin, 0);
  return seconds <= 0 || width <= 0 ? null : Math.min(1, toThousandths(busy / (width * seconds)));
}

function slowest(
  { commands, commandWidth, spread }: TimelineFacts,
  ran: readonly { readonly command: CommandGraph; readonly action: Action }[],
  actions: readonly TimelineAction[],
): SlowAction[] {
  const seconds = (at: number): number => {
    const one = actions[at];
    return one === undefined ? 0 : one.end - one.begin;
  };
  const longest = [...ran.keys()].sort((a, b) => seconds(b) - seconds(a)).slice(0, SLOWEST);
  if (longest.length === 0) return [];
  const before = scheduled(commands, commandWidth, null);
  return longest.map((at) => {
    const wouldSave = toThousandths(
      Math.max(0, before - scheduled(commands, commandWidth, ran[at]?.action ?? null)),
    );
    return { action: at, wouldSave, isNoise: spread === null ? null : wouldSave < spread };
  });
}

/** Seconds that the targets' commands take side by side, with one action for nothing. */
function scheduled(commands: readonly CommandGraph[], width: number, free: Action | null): number {
  const targets = new Map<string, number>();
  for (const { target, graph } of commands) {
    const seconds = makespan(graph, width, (one) =>
      one === free || !hasRun(one) ? 0 : (one.endedAt - one.startedAt) / 1000,
    );
    targets.set(target, (targets.get(target) ?? 0) + seconds);
  }
  return Math.max(0, ...targets.values());
}
