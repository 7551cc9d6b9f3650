import { gccgoRefusals } from '../inputs/flags/gccgo-flags.ts';
import type { Step } from '../inputs/step.ts';
import { type Target, targetText } from '../inputs/target.ts';
import type { PinFiles } from '../plan/module-files.ts';
import type { Environment } from '../runner/ports.ts';
import { type Failure, failure, type Result, success } from '../runner/result.ts';
import { toolError } from '../runner/tool-error.ts';
import { describeGccgo, type Gccgo, tooNewForGccgo } from './gccgo-version.ts';

/** Asks the gccgo that cmd/go would run, and refuses what it cannot build before anything is compiled. */
export async function checkGccgo(
  step: Pick<Step, 'inputs' | 'runner'>,
  pins: PinFiles,
  environment: Environment,
  targets: readonly Target[],
): Promise<Result<Gccgo>> {
  const { inputs, runner } = step;
  // As cmd/go finds it (cmd/go/internal/work/gccgo.go, init).
  const tool = environment.GCCGO || 'gccgo';
  const cwd = inputs.workingDirectory;
  const ask = (flag: string) => runner.exec({ tool, args: [flag], cwd, environment });
  const [version, machine] = await Promise.all([ask('-dumpfullversion'), ask('-dumpmachine')]);
  const wrong = [version, machine].find((one) => one.exitCode !== 0);
  if (wrong !== undefined)
    return failure(
      'GTB1215',
      `-compiler=gccgo, and ${tool} cannot be run: ${toolError(wrong)}`,
      'a gccgo on PATH, or the path of one in GCCGO',
      'install it (Debian and Ubuntu: apt-get install gccgo), or remove -compiler=gccgo',
    );
  const gccgo = describeGccgo(version.stdout.trim(), machine.stdout.trim());
  if (!gccgo.ok) return gccgo;
  const failures = [
    ...gccgoRefusals(inputs),
    ...tooNewForGccgo(pins, gccgo.value),
    ...otherTargets(targets, tool, gccgo.value),
  ];
  return failures.length > 0 ? { ok: false, failures } : success(gccgo.value);
}

/** One gccgo makes programs for one architecture, whatever GOARCH says. */
function otherTargets(targets: readonly Target[], tool: string, gccgo: Gccgo): readonly Failure[] {
  return targets
    .filter((one) => one.goos !== 'linux' || (gccgo.goarch !== '' && one.goarch !== gccgo.goarch))
    .map((one) => ({
      code: 'GTB1108' as const,
      found: `target ${targetText(one)} with -compiler=gccgo, and ${tool} makes programs for linux/${gccgo.goarch || 'another architecture'}`,
      expected: 'targets that this gccgo makes programs for',
      change: 'name the gccgo of that target in GCCGO (aarch64-linux-gnu-gccgo), or use gc',
    }));
}
