import { success } from '../runner/result.ts';
import { DEFAULT_RUNS, parseMeasuringArguments } from './arguments/measuring-arguments.ts';
import type { CommandHost } from './build.ts';
import { comparisonLines } from './compiler-comparison.ts';
import { compareCompilers } from './measure/compare-compilers.ts';
import { runMeasuring } from './measuring.ts';
import { usageError } from './usage-error.ts';

const HELP = 'compilers --help shows every flag';

export const COMPILERS_HELP = `Usage: node dist/cli.mjs compilers [flags of a build] [--runs N] [--json FILE]

Builds the project for this machine with gc and with each of gccgo and TinyGo that is installed,
N times each (${DEFAULT_RUNS}) and by turns, and says what each costs: seconds, memory, size and start-up (with
--check 'startup(ARGUMENTS)'). Nothing is restored, saved or moved to the output folder.`;

/** `compilers`: what gc, gccgo and TinyGo cost on a project; resolves to the exit code. */
export function runCompilersCommand(host: CommandHost): Promise<number> {
  const { runs, argv, messages } = parseMeasuringArguments(host.argv);
  if (messages.length > 0) return Promise.resolve(usageError(host.runner.log, messages, HELP));
  return runMeasuring(
    { ...host, argv },
    {
      help: COMPILERS_HELP,
      // The targets are this machine, and the compilers those that are found.
      inputs: (given) => ({
        ...given,
        compiler: 'gc',
        targets: [],
        save: 'never',
        buildFlags: given.buildFlags.filter((flag) => !flag.startsWith('-compiler=')),
      }),
      measure: async (asked) => success(await compareCompilers(asked, runs)),
      lines: comparisonLines,
      isDone: ({ rows }) => rows.some((row) => row.kind === 'measured'),
    },
  );
}
