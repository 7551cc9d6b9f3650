import type { Inputs } from '../inputs/inputs.ts';
import { parseWhyArguments } from './arguments/why-arguments.ts';
import type { CommandHost } from './build.ts';
import { runMeasuring } from './measuring.ts';
import { BAD_USAGE } from './usage-error.ts';
import { findWhy } from './why/find-why.ts';
import { findMethods } from './why/methods/find-methods.ts';
import { methodsLines } from './why/methods/methods-lines.ts';
import type { MethodsReport } from './why/methods/methods-report.ts';
import { whyLines } from './why/why-lines.ts';
import type { WhyReport } from './why/why-report.ts';

export const WHY_HELP = `Usage: node dist/cli.mjs why [MODULE] [--no-measure] [flags of a build] [--json FILE]
       node dist/cli.mjs why --methods [flags of a build] [--json FILE]

Says why a module, a package, or all packages below a path (PATH/...) are in the binaries of a build:
the shortest chains of imports, through which packages every chain leads, which lines import it, and
which packages, modules, bytes and compile seconds go without it. Without MODULE: all modules, the
most expensive first.

The project is built from an empty cache, which weighs and times every package, and where blank imports
of its own bring in what was asked for, once more without them: the bytes are then those of the
difference. With --no-measure nothing is built, and bytes are those of the binaries that an earlier
build has left in the output folder. Nothing is saved, and no source is changed.

--methods: which functions look up methods by a name that only runs tell (reflect.Value.MethodByName), so
that the linker keeps every exported method of every type, and how it came to them. The project is linked
once with -ldflags=-dumpdep.`;

/** `why`: how a module came into a binary, and what goes without it; resolves to the exit code. */
export async function runWhyCommand(host: CommandHost): Promise<number> {
  const { asked, measure, methods, argv } = parseWhyArguments(host.argv);
  if (methods && asked !== '') {
    host.runner.log.error(`--methods is about whole binaries: leave out ${asked}`);
    return BAD_USAGE;
  }
  const given = {
    help: WHY_HELP,
    inputs: (inputs: Inputs): Inputs => ({ ...inputs, compiler: 'gc', save: 'never' }),
    isDone: () => true,
  };
  if (methods)
    return runMeasuring<MethodsReport>(
      { ...host, argv },
      { ...given, measure: findMethods, lines: methodsLines },
    );
  return runMeasuring<WhyReport>(
    { ...host, argv },
    {
      ...given,
      measure: (measured) => findWhy(measured, { asked, measure }),
      lines: (report) => whyLines(report, host.cwd),
    },
  );
}
