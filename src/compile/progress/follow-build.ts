import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock, Log } from '../../runner/ports.ts';
import { type ActionGraph, readActionGraph } from './action-graph.ts';
import { createProgress } from './progress.ts';
import { createProgressSplitter, type SplitOutput } from './progress-lines.ts';

export interface FollowOptions {
  readonly log: Pick<Log, 'progress'>;
  readonly clock: Clock;
  /** Put before each line, e.g. `linux/amd64: `. */
  readonly prefix: string;
  /** Import paths of all packages of the command (`go list -deps`). */
  readonly packages: ReadonlySet<string>;
  /** The file given to `-debug-actiongraph`. */
  readonly graphFile: string;
  /** Longest silence. */
  readonly everySeconds: number;
  /** Go's own messages, in whole lines, as they come. */
  readonly onMessages: (text: string) => void;
}

export interface FollowedBuild {
  /** For the request of a go command with `-v`. */
  readonly onStderr: (chunk: Buffer) => void;
  /** Call when the command has ended: passes on the rest of its messages, shows no more progress. */
  stop(): void;
}

/** How often it looks whether a line is due. */
const LOOK_MILLISECONDS = 1000;

/**
 * Shows the progress of a go command run with `-v -debug-actiongraph=FILE`. Costs nothing on a warm
 * build: -v prints nothing then, and files are looked at only when a line is due. Which compiles
 * have ended is told by their output files: the action graph, which go writes before the first
 * compile, names each package's folder, and the compiler writes `_pkg_.a` there as its last act.
 */
export function followBuild(options: FollowOptions): FollowedBuild {
  const { log, clock, prefix, packages, graphFile, everySeconds, onMessages } = options;
  const splitter = createProgressSplitter(packages);
  const progress = createProgress({
    // `unsafe` is in every list and never compiled.
    total: packages.size - (packages.has('unsafe') ? 1 : 0),
    clock,
    // The look after a line is due comes up to one look later.
    everySeconds: Math.max(0, everySeconds - LOOK_MILLISECONDS / 1000),
  });
  let graph: ActionGraph | null = null;
  let stopped = false;
  let looking = false;

  const take = ({ started, rest }: SplitOutput): void => {
    for (const importPath of started) progress.feed(importPath);
    if (rest !== '') onMessages(rest);
  };
  const look = async (): Promise<void> => {
    if (looking || !progress.due()) return;
    looking = true;
    if (graph === null) {
      graph = await readGraphFile(graphFile);
      if (graph !== null) progress.learn(graph);
    }
    if (graph !== null)
      for (const importPath of await endedCompiles(graph, progress.underWay()))
        progress.ended(importPath);
    looking = false;
    const line = stopped ? null : progress.tick();
    if (line !== null) log.progress(`${prefix}${line}`);
  };
  const timer = setInterval(() => void look(), LOOK_MILLISECONDS);
  timer.unref();

  return {
    onStderr: (chunk) => take(splitter.push(chunk)),
    stop: () => {
      stopped = true;
      clearInterval(timer);
      take(splitter.end());
    },
  };
}

/** Those of the packages whose output file is there; a command that has ended has removed its folders. */
export async function endedCompiles(
  graph: ActionGraph,
  importPaths: readonly string[],
): Promise<string[]> {
  const asked = new Set(importPaths);
  const folders = graph.actions.filter((one) => one.mode === 'build' && asked.has(one.package));
  const found = await Promise.all(
    folders.map(async (one) => ((await exists(join(one.folder, '_pkg_.a'))) ? one.package : null)),
  );
  return found.filter((one) => one !== null);
}

async function readGraphFile(file: string): Promise<ActionGraph | null> {
  try {
    const graph = readActionGraph(await readFile(file, 'utf8'));
    return graph.ok ? graph.value : null;
  } catch {
    // Not there yet: go is still loading packages. The next look asks again.
    return null;
  }
}

async function exists(file: string): Promise<boolean> {
  try {
    await access(file);
    return true;
  } catch {
    return false;
  }
}
