import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { tinyGoArguments } from '../inputs/flags/tinygo-arguments.ts';
import type { Step } from '../inputs/step.ts';
import { targetText } from '../inputs/target.ts';
import type { BuiltBinary } from '../inspect/built-binary.ts';
import { forTarget } from '../pin/c/target-c-tools.ts';
import type { Go } from '../pin/go.ts';
import type { BuildPlan } from '../plan/plan.ts';
import { failure, type Result, success } from '../runner/result.ts';
import { type Compiled, NOTHING_RAN } from './compiled.ts';
import { type GoError, goErrors } from './listing/go-errors.ts';

/** Builds every binary of the plan with TinyGo, one after another: each uses all processors. */
export async function compileWithTinyGo(
  step: Step,
  go: Go,
  plan: BuildPlan,
  folder: string,
): Promise<Result<Compiled>> {
  const { inputs, clocks, runner, folders } = step;
  const packages = { compiled: 0, total: 0 };
  if (!inputs.build)
    return success({ binaries: [], packages, isWhole: true, readsWhole: true, ran: NOTHING_RAN });
  if (plan.binaries.length === 0)
    return failure(
      'GTB1102',
      'compiler: tinygo, and the patterns match no main package',
      'a main package: TinyGo compiles programs only',
      'correct `packages`, or set compiler: gc',
    );
  // TinyGo calls its own cache GOCACHE, too (goenv/goenv.go); what it makes is not for Go's.
  const goCache = join(folders.job, 'tinygo-cache');
  await mkdir(goCache, { recursive: true });
  const binaries: BuiltBinary[] = [];
  const errors: GoError[] = [];
  await clocks.phases.time('build', async () => {
    for (const [index, planned] of plan.binaries.entries()) {
      const shard = join(folder, `tinygo-${index}`);
      await mkdir(shard, { recursive: true });
      const file = join(shard, planned.builtName);
      const result = await runner.exec({
        tool: 'tinygo',
        args: tinyGoArguments(inputs, go.flags.link, { ...planned, file }),
        cwd: inputs.workingDirectory,
        environment: { ...forTarget(go.environment, planned.target), GOCACHE: goCache },
      });
      if (result.exitCode === 0) binaries.push({ planned, file, reused: false });
      else {
        const text = result.stderr.trim() || result.stdout.trim();
        errors.push({ target: targetText(planned.target), text });
      }
    }
  });
  if (errors.length > 0) return goErrors(step, 'build', errors);
  return success({ binaries, packages, isWhole: true, readsWhole: true, ran: NOTHING_RAN });
}
