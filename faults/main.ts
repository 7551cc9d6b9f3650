import { rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PROJECT } from '../__tests__/contract/harness/child.ts';
import { describeMachine } from '../bench/report/machine.ts';
import { replaceSection } from '../bench/report/section.ts';
import { messageOf } from '../src/runner/thrown.ts';
import { KINDS } from './kinds/all.ts';
import { HELP, type Options, parseOptions } from './options.ts';
import { makeGround } from './suite/ground.ts';
import { planCases } from './suite/plan.ts';
import { caseLines, renderTable } from './suite/report.ts';
import { readResults, writeResult } from './suite/results.ts';
import { runCases } from './suite/run-cases.ts';

const PAGE = path.join(PROJECT, 'docs', 'reliability.md');

await main().catch((error: unknown) => {
  console.error(error instanceof AggregateError ? error : messageOf(error));
  process.exitCode = 1;
});

async function main(): Promise<void> {
  const words = process.argv.slice(2);
  const options = parseOptions(words);
  if (options.help) return console.log(HELP);
  const kinds = chosenKinds(options);
  if (options.list) return console.log(kinds.map((one) => `${one.phase}: ${one.name}`).join('\n'));

  const planned = planCases(kinds, options.seed, options.count ?? sharesOf(kinds));
  const before = await readResults(options.resume);
  const results = before.filter((one) => planned.some((other) => isSame(one, other)));
  const left = planned.filter((one) => !results.some((done) => isSame(done, one)));
  console.log(`${planned.length} cases of ${kinds.length} kinds, ${results.length} of them known`);
  if (!options.known) {
    const ground = await makeGround({ isQuick: options.cheap });
    // An interrupted run leaves no folder; --resume goes on with it.
    process.once('exit', () => rmSync(ground.folder, { recursive: true, force: true }));
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => process.exit(130));
    await ground.measure();
    await runCases(left, ground, options.width, async (result) => {
      results.push(result);
      await writeResult(options.resume, result);
      console.log(caseLines(result));
    });
  }
  const said = words.filter((one) => !['--write', '--known'].includes(one));
  const command = ['npm run faults --', ...said].join(' ').replace(/ --$/, '');
  const facts = { kinds, results, planned: planned.length, command, machine: describeMachine() };
  const table = renderTable(facts);
  console.log(table.split('\n')[2]);
  if (options.write)
    await writeFile(PAGE, replaceSection(await readFile(PAGE, 'utf8'), 'faults', table));
  if (results.some((one) => one.problems.length > 0)) process.exitCode = 1;
}

function isSame(
  one: { readonly number: number; readonly seed: number },
  other: { readonly number: number; readonly seed: number },
): boolean {
  return one.number === other.number && one.seed === other.seed;
}

function sharesOf(kinds: typeof KINDS): number {
  return kinds.reduce((sum, one) => sum + one.share, 0);
}

/** Those that can be injected here; the others are named. */
function chosenKinds({ only, cheap }: Options): typeof KINDS {
  const asked = KINDS.filter((one) => one.name.includes(only)).filter(
    (one) => one.isCheap || !cheap,
  );
  if (asked.length === 0)
    throw new Error(`no kind has ${JSON.stringify(only)} in its name: --list`);
  return asked.filter((kind) => {
    const why = kind.unable?.() ?? null;
    if (why !== null) console.log(`skipped: ${kind.name} (${why})`);
    return why === null;
  });
}
