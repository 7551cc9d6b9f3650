import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { targetText } from '../inputs/target.ts';
import { forTarget } from '../pin/c/target-c-tools.ts';
import { goCommand } from '../pin/go-environment.ts';
import type { Shard } from '../plan/plan.ts';
import type { Clock, CommandResult, Environment, Exec, Log } from '../runner/ports.ts';
import { followBuild } from './progress/follow-build.ts';
import { followSilent } from './progress/follow-silent.ts';

/** One go command of a shard. */
export interface ShardCommand {
  /** Of its action graph and its progress lines; each once in a shard. */
  readonly name: 'warm' | 'tests' | 'compile' | 'build' | 'rebuild';
  /** In place of the request's environment for the shard's target, where it is another. */
  readonly environment?: Environment;
  arguments(graphFile: string): readonly string[];
}

export interface ShardRun {
  readonly shard: Shard;
  readonly name: ShardCommand['name'];
  /** Milliseconds since the epoch. */
  readonly beganAt: number;
  readonly endedAt: number;
  readonly result: CommandResult;
  /** What Go said on stderr, without the progress lines of -v. */
  readonly messages: string;
  /** JSON text of -debug-actiongraph; '' where the command did not get that far. */
  readonly graph: string;
}

export interface ShardRequest {
  readonly shards: readonly Shard[];
  readonly parallelism: number;
  readonly exec: Exec;
  readonly goRoot: string;
  readonly cwd: string;
  readonly environment: Environment;
  /** Folder for the action graphs. */
  readonly temp: string;
  /** In their order; none where nothing of the shard is to be done. */
  commands(shard: Shard, index: number): readonly ShardCommand[];
  /** Import paths of all packages of a shard's target, for the progress lines. */
  packages(shard: Shard): ReadonlySet<string>;
  readonly log: Pick<Log, 'progress'>;
  readonly clock: Clock;
}

/** A person who waits sees a line at least this often. */
const PROGRESS_SECONDS = 10;

/** How many go commands run at once: one for each target, at most `parallelism`. */
export function targetsAtOnce(shards: readonly Shard[], parallelism: number): number {
  return Math.max(1, Math.min(parallelism, shards.length));
}

/**
 * Runs the go commands of each shard. Shards run side by side; the commands of one after another,
 * because side by side they would compile the same packages twice. After one that failed the others
 * of its shard would only say the same.
 */
export async function runShards(request: ShardRequest): Promise<ShardRun[]> {
  const limit = pLimit(targetsAtOnce(request.shards, request.parallelism));
  const runs = await Promise.all(
    request.shards.map((shard, index) =>
      limit(async () => {
        const done: ShardRun[] = [];
        for (const command of request.commands(shard, index)) {
          const run = await runCommand(request, shard, index, command);
          done.push(run);
          if (run.result.exitCode !== 0) break;
        }
        return done;
      }),
    ),
  );
  return runs.flat();
}

async function runCommand(
  request: ShardRequest,
  shard: Shard,
  index: number,
  command: ShardCommand,
): Promise<ShardRun> {
  const graphFile = join(request.temp, `${command.name}-${index}.json`);
  const messages: string[] = [];
  const following = {
    log: request.log,
    clock: request.clock,
    prefix: `${command.name} ${targetText(shard.target)}: `,
    everySeconds: PROGRESS_SECONDS,
    onMessages: (text: string) => messages.push(text),
  };
  const followed =
    command.name === 'tests'
      ? followSilent(following)
      : followBuild({ ...following, packages: request.packages(shard), graphFile });
  const beganAt = request.clock.now();
  const result = await request
    .exec({
      tool: goCommand(request.goRoot),
      args: command.arguments(graphFile),
      cwd: request.cwd,
      environment: command.environment ?? forTarget(request.environment, shard.target),
      onStderr: followed.onStderr,
    })
    .finally(followed.stop);
  const endedAt = request.clock.now();
  const graph = await readFile(graphFile, 'utf8').catch(() => '');
  const { name } = command;
  return { shard, name, beganAt, endedAt, result, messages: messages.join(''), graph };
}
