import { rmSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArguments } from '../inputs/cli-arguments.ts';
import { hostInputContext } from '../inputs/host-context.ts';
import { parseInputs } from '../inputs/parse-inputs.ts';
import { comparisonLines } from '../report/compiler-comparison.ts';
import { readJobFacts } from '../runner/environment.ts';
import { failureText } from '../runner/result.ts';
import type { CommandHost } from './command.ts';
import { compareCompilers } from './compare-compilers.ts';
import { createContext } from './create-context.ts';
import { pinGo } from './pin-go.ts';

const RUNS = 3;

/** `--runs N` is this command's own; every other flag is one of a build. */
function takeRuns(argv: readonly string[]): { runs: number; rest: readonly string[] } {
  const at = argv.indexOf('--runs');
  if (at < 0) return { runs: RUNS, rest: argv };
  const given = argv[at + 1] ?? '';
  const runs = /^[1-9]\d?$/.test(given) ? Number(given) : Number.NaN;
  return { runs, rest: [...argv.slice(0, at), ...argv.slice(at + 2)] };
}

export const COMPILERS_HELP = `Usage: node dist/cli.mjs compilers [flags of a build] [--runs N] [--json FILE]

Builds the project for this machine with gc and with each of gccgo and TinyGo that is installed,
N times each (${RUNS}) and by turns, and says what each costs: seconds, memory, size and start-up (with
--startup-arguments). Nothing is restored, saved or moved to the output folder.`;

/** `compilers`: what gc, gccgo and TinyGo cost on a project; resolves to the exit code. */
export async function runCompilersCommand(host: CommandHost): Promise<number> {
  const { cwd, runner } = host;
  const { runs, rest } = takeRuns(host.argv);
  const parsed = parseArguments(rest);
  if (parsed.kind === 'help' || parsed.kind === 'version') {
    runner.log.info(COMPILERS_HELP);
    return 0;
  }
  const wrong = (messages: readonly string[]): number => {
    for (const message of messages) runner.log.error(message);
    return 2;
  };
  if (Number.isNaN(runs)) return wrong(['--runs takes a whole number from 1 to 99']);
  if (parsed.kind === 'usage-error') return wrong(parsed.messages);
  const inputs = parseInputs(parsed.raw, hostInputContext(runner.environment, cwd, false));
  if (!inputs.ok) return wrong(inputs.failures.map(failureText));
  const context = await createContext({
    runner,
    job: readJobFacts({}, undefined),
    // The targets are this machine, and the compilers those that are found.
    inputs: {
      ...inputs.value,
      ...{ compiler: 'gc', targets: [], save: 'never' },
      buildFlags: inputs.value.buildFlags.filter((flag) => !flag.startsWith('-compiler=')),
    },
    without: [],
    startedAt: host.startedAt,
    temp: tmpdir(),
    toolCache: join(homedir(), '.cache', 'go-turbo-build', 'tools'),
    home: homedir(),
  });
  host.onInterrupt(() => {
    rmSync(context.jobFolder, { recursive: true, force: true, maxRetries: 5 });
  });
  try {
    const pinned = await pinGo({ ...context, compiler: 'gc' });
    if (!pinned.ok) {
      for (const one of pinned.failures) runner.log.error(failureText(one));
      return 1;
    }
    const comparison = await compareCompilers(context, pinned.value, runs);
    for (const line of comparisonLines(comparison)) runner.log.info(line);
    if (parsed.jsonFile !== '') {
      const file = resolve(cwd, parsed.jsonFile);
      await writeFile(file, `${JSON.stringify(comparison, null, 2)}\n`);
    }
    return comparison.rows.some((row) => row.kind === 'measured') ? 0 : 1;
  } finally {
    await rm(context.jobFolder, { recursive: true, force: true });
  }
}
