import type { Step } from '../inputs/step.ts';
import { targetText } from '../inputs/target.ts';
import type { Shard } from '../plan/plan.ts';
import type { Environment } from '../runner/ports.ts';
import { testArguments, warmArguments } from './go-command-lines.ts';
import type { LaterSteps } from './later-steps.ts';
import { runShards, type ShardCommand, type ShardRequest } from './run-shards.ts';
import { type ModulesReader, runThinFirst, type ThinRuns } from './thin-first.ts';

export interface WarmRequest {
  readonly step: Step;
  readonly reader: ModulesReader;
  /** Of all targets, whatever of them is reused. */
  readonly shards: readonly Shard[];
  readonly width: number;
  /** null where no tests are to be compiled. */
  readonly tests: LaterSteps | null;
  request(environment: Environment): Omit<ShardRequest, 'commands'>;
}

/**
 * Compiles all that the patterns match into GOCACHE, with the flags of the build for every target, side
 * by side; with `tests` also what a later `go test` compiles: with the flags that such a step has, and
 * behind the build's own packages of that target, which mostly are the same.
 */
export function warmUp(warming: WarmRequest): Promise<ThinRuns> {
  const { step, reader, shards, width, tests } = warming;
  const patterns = step.inputs.packages;
  const warm: ShardCommand = {
    name: 'warm',
    arguments: (graphFile) => warmArguments(reader.go.flags, patterns, width, graphFile),
  };
  const isTested = (shard: Shard): boolean =>
    tests !== null && targetText(shard.target) === targetText(tests.target);
  const testCommands = tests === null ? [] : [testCommand(warming, tests)];
  const alone =
    tests === null || shards.some(isTested) ? [] : [{ ...NOTHING, target: tests.target }];
  return step.clocks.phases.time('warm', () =>
    runThinFirst(step.runner.log, reader, (environment) =>
      runShards({
        ...warming.request(environment),
        shards: [...shards, ...alone],
        commands: (shard) => [
          ...(shards.includes(shard) ? [warm] : []),
          ...(isTested(shard) ? testCommands : []),
        ],
      }),
    ),
  );
}

/** Later steps have the flags of GOFLAGS alone. */
function testCommand(
  { step, reader, width }: WarmRequest,
  { environment }: LaterSteps,
): ShardCommand {
  const flags = environment === null ? reader.go.flags.compile : [];
  const patterns = step.inputs.packages;
  return {
    name: 'tests',
    ...(environment === null ? {} : { environment }),
    arguments: (graphFile) => testArguments(flags, patterns, width, graphFile),
  };
}

/** What a target has that is not built for: tests alone. */
const NOTHING: Omit<Shard, 'target'> = {
  packages: [],
  unlinked: [],
  unlinkedAre: 'left out',
  binaries: [],
  linksAll: false,
};
