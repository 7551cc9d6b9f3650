import { profileDigests } from '../cache/lane/profile-digests.ts';
import type { Step } from '../inputs/step.ts';
import { targetText } from '../inputs/target.ts';
import { chooseLinker } from '../pin/c-compiler.ts';
import type { Go } from '../pin/go.ts';
import { success } from '../runner/result.ts';
import { DEFAULT_RUNS, parseMeasuringArguments } from './arguments/measuring-arguments.ts';
import type { CommandHost } from './build.ts';
import { measureVariants } from './measure/measure-variants.ts';
import { VARIANT_NAMES, type Variant, variantTable } from './measure/variants.ts';
import { runMeasuring } from './measuring.ts';
import { usageError } from './usage-error.ts';
import { type VariantsReport, variantsTable } from './variants-table.ts';

const HELP = 'variants --help shows every flag';

export const VARIANTS_HELP = `Usage: node dist/cli.mjs variants [--runs N] [--only NAME;NAME] [flags of a build] [--json FILE]

Builds the project for this machine once with each lever of a lean build alone and with all of them
together, ${DEFAULT_RUNS} times each (or N) and by turns, and says what each buys and costs: size, size
compressed, start-up (--check 'startup(ARGUMENTS)'), memory and seconds. docs/lean.md explains the
levers. Nothing is restored, saved or moved to the output folder.`;

/** `variants`: what each lever is worth on a project; resolves to the exit code. */
export function runVariantsCommand(host: CommandHost): Promise<number> {
  const asked = parseMeasuringArguments(host.argv, VARIANT_NAMES);
  const { messages } = asked;
  if (messages.length > 0) return Promise.resolve(usageError(host.runner.log, messages, HELP));
  return runMeasuring<VariantsReport>(
    { ...host, argv: asked.argv },
    {
      help: VARIANTS_HELP,
      inputs: (given) => ({ ...given, compiler: 'gc', targets: [], save: 'never' }),
      measure: async ({ step, go }) =>
        success({
          goVersion: go.version,
          target: targetText(go.host),
          runs: asked.runs,
          rows: await measureVariants(step, go, await variantsOf(step, go, asked.only), asked.runs),
        }),
      lines: variantsTable,
      isDone: ({ rows }) => rows.some((row) => row.kind === 'measured'),
    },
  );
}

async function variantsOf(
  step: Step,
  go: Go,
  only: readonly string[],
): Promise<readonly Variant[]> {
  const { exec } = step.runner;
  const request = { exec, environment: go.environment, cwd: step.inputs.workingDirectory };
  const word = async (linker: 'mold' | 'lld'): Promise<string> => {
    const chosen = await chooseLinker(request, linker, go.goEnv.CC || 'gcc');
    return chosen.ok ? chosen.value : '';
  };
  const [mold, lld, profiles] = await Promise.all([
    word('mold'),
    word('lld'),
    profileDigests(step.inputs),
  ]);
  const { goos, goarch } = go.host;
  const { tags } = step.inputs;
  const hasProfile = Object.keys(profiles).length > 0;
  const all = variantTable({ goos, goarch, tags, hasProfile, mold, lld });
  return all.filter((one) => only.length === 0 || only.includes(one.name));
}
