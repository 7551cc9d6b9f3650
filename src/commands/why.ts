import { parseWhyArguments } from './arguments/why-arguments.ts';
import type { CommandHost } from './build.ts';
import { runMeasuring } from './measuring.ts';
import { findWhy } from './why/find-why.ts';
import { whyLines } from './why/why-lines.ts';
import type { WhyReport } from './why/why-report.ts';

export const WHY_HELP = `Usage: node dist/cli.mjs why [MODULE] [--no-measure] [flags of a build] [--json FILE]

Says why a module, a package, or all packages below a path (PATH/...) are in the binaries of a build:
the shortest chains of imports, through which packages every chain leads, which lines import it, and
which packages, modules, bytes and compile seconds go without it. Without MODULE: all modules, the
most expensive first.

The project is built from an empty cache, which weighs and times every package, and where blank imports
of its own bring in what was asked for, once more without them: the bytes are then those of the
difference. With --no-measure nothing is built, and bytes are those of the binaries that an earlier
build has left in the output folder. Nothing is saved, and no source is changed.`;

/** `why`: how a module came into a binary, and what goes without it; resolves to the exit code. */
export function runWhyCommand(host: CommandHost): Promise<number> {
  const { asked, measure, argv } = parseWhyArguments(host.argv);
  return runMeasuring<WhyReport>(
    { ...host, argv },
    {
      help: WHY_HELP,
      inputs: (given) => ({ ...given, compiler: 'gc', save: 'never' }),
      measure: (measured) => findWhy(measured, { asked, measure }),
      lines: (report) => whyLines(report, host.cwd),
      isDone: () => true,
    },
  );
}
