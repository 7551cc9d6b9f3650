import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { BinaryReport } from '../../src/inspect/binary-report.ts';
import type { RunReport } from '../../src/report/run-report.ts';
import { CLI, GO } from '../contract/cli-machine.ts';
import { actionNode, runChild } from '../contract/harness/child.ts';
import { type Bench, WARM, writeShape } from './bench.ts';
import { type Made, type Outcome, readBinary, readMade } from './outcome.ts';
import { inputsOf, type Pair } from './pair.ts';
import { runs, targetsOf } from './plain-side.ts';

/** The flags of the command line for the inputs of a pair. */
export function commandLine(pair: Pair): string[] {
  const inputs = { 'go-version': GO, ...inputsOf(pair) };
  return Object.entries(inputs).map(([name, value]) =>
    value === 'true' ? `--${name}` : `--${name}=${value}`,
  );
}

/** The build by us, as the pair's way says; with caches of its own it is built, then reused. */
export async function ours(bench: Bench, pair: Pair): Promise<readonly Outcome[]> {
  await writeShape(bench, pair);
  if (bench.job !== null) return [await throughAction(bench, pair)];
  if (pair.row.way.name !== 'own caches') {
    const words = ['--no-reuse', '--save=never'];
    return [await throughCommand(bench, pair, words, WARM)];
  }
  const words = ['--save=always', `--cache-store=directory:${bench.store}`];
  const first = await throughCommand(bench, pair, words, {});
  await writeShape(bench, pair);
  return [first, await throughCommand(bench, pair, words, {})];
}

async function throughCommand(
  bench: Bench,
  pair: Pair,
  words: readonly string[],
  more: Readonly<Record<string, string>>,
): Promise<Outcome> {
  const cwd = path.join(bench.tree, pair.shape.folder);
  await rm(bench.report, { force: true });
  const line = [CLI, ...commandLine(pair), ...words, `--json=${bench.report}`];
  const env = { ...bench.environment, ...more };
  const done = await runChild(actionNode(), line, cwd, env);
  return outcome(bench, pair, done.exitCode === 0, bench.report, done.stdout + done.stderr);
}

async function throughAction(bench: Bench, pair: Pair): Promise<Outcome> {
  if (bench.job === null) throw new Error('no job');
  const done = await bench.job.step({
    ...{ 'go-version': GO, save: 'never', reuse: 'false', 'working-directory': pair.shape.folder },
    'cache-store': `directory:${bench.store}`,
    ...inputsOf(pair),
  });
  const posts = await bench.job.finish();
  const passed = [done, ...posts].every((one) => one.exitCode === 0);
  return outcome(bench, pair, passed, done.outputs.report ?? '', done.stdout + done.stderr);
}

async function outcome(
  bench: Bench,
  pair: Pair,
  passed: boolean,
  reportFile: string,
  text: string,
): Promise<Outcome> {
  const binaries = new Map<string, Made>();
  if (!passed) return { passed, binaries, text };
  const report = JSON.parse(await readFile(reportFile, 'utf8')) as RunReport;
  const isRun = runs(pair);
  const prefix = (one: BinaryReport): string =>
    targetsOf(pair).length === 1 ? '' : `${one.target} `;
  for (const one of report.binaries)
    binaries.set(prefix(one) + one.name, await readBinary(one.path, isRun));
  // What lies there and the report says nothing of.
  const folder = path.join(bench.tree, pair.shape.folder, 'bin');
  const there = await readMade(folder, pair.shape, bench.tree, '', false);
  const named = new Set(
    report.binaries.map((one) => path.basename(one.path).replace(/\.exe$/, '')),
  );
  for (const [name, one] of there) if (!named.has(name)) binaries.set(`unreported ${name}`, one);
  return { passed, binaries, text };
}
