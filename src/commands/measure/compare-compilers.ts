import { mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { startWords } from '../../inputs/requirements/start-words.ts';
import type { Step } from '../../inputs/step.ts';
import { startBinary, startCost } from '../../inspect/start-binary.ts';
import type { Go } from '../../pin/go.ts';
import { watchChildrenMemory } from '../../runner/machine/children-memory.ts';
import { removeQuietly } from '../../runner/machine/left-behind.ts';
import { median, medianOfKnown } from '../../runner/median.ts';
import { toolError } from '../../runner/tool-error.ts';
import type { CompilerComparison, CompilerCost, CompilerRow } from '../compiler-comparison.ts';
import { recommend } from '../compiler-comparison.ts';
import type { Measured } from '../measuring.ts';
import { type Contender, findContenders } from './compiler-contenders.ts';
import { measuringEnvironment } from './measuring-environment.ts';

/** Builds the project for this machine with every compiler there is, by turns; `runs` of each. */
export async function compareCompilers(
  { step, project, go }: Measured,
  runs: number,
): Promise<CompilerComparison> {
  const rows: CompilerRow[] = [];
  const contenders: Contender[] = [];
  for (const one of await findContenders(step, project, go)) {
    if (one.ok) contenders.push(one.value);
    else rows.push(one.row);
  }
  const measured = new Map<Contender, BuildSample[]>();
  for (let run = 0; run < runs; run++) {
    for (const one of contenders) {
      const samples = measured.get(one) ?? [];
      // A compiler that failed once does so again.
      if (samples.some((sample) => sample.error !== '')) continue;
      step.runner.log.info(`${one.version}: build ${run + 1} of ${runs}`);
      measured.set(one, [...samples, await sample(step, go, one, `${one.compiler}-${run}`)]);
    }
  }
  for (const one of contenders) rows.push(await rowOf(step, one, measured.get(one) ?? []));
  return { runs, rows, recommendation: recommend(rows) };
}

interface BuildSample {
  readonly error: string;
  readonly coldSeconds: number;
  readonly changedSeconds: number;
  readonly peakBytes: number | null;
  readonly folder: string;
}

async function sample(
  { runner, inputs, folders }: Step,
  go: Go,
  one: Contender,
  name: string,
): Promise<BuildSample> {
  const goCache = join(folders.job, `gocache-${name}`);
  const folder = join(folders.job, `out-${name}`);
  await mkdir(goCache, { recursive: true });
  await mkdir(folder, { recursive: true });
  const rest = measuringEnvironment(inputs.settings, go);
  const run = (changed: boolean) =>
    runner.exec({
      ...one.command(folder, changed),
      cwd: inputs.workingDirectory,
      environment: { ...rest, GOCACHE: goCache },
    });
  const watch = watchChildrenMemory();
  const cold = await run(false);
  const peakBytes = watch.stop();
  const changed = cold.exitCode === 0 ? await run(true) : cold;
  await removeQuietly(goCache);
  const error = changed.exitCode === 0 ? '' : toolError(changed);
  const seconds = { coldSeconds: cold.seconds, changedSeconds: changed.seconds };
  return { error, ...seconds, peakBytes, folder };
}

async function rowOf(
  { inputs, runner }: Step,
  { compiler, version }: Contender,
  samples: readonly BuildSample[],
): Promise<CompilerRow> {
  const wrong = samples.find((one) => one.error !== '');
  if (wrong !== undefined) return { kind: 'not-measured', compiler, reason: wrong.error };
  const folder = samples.at(-1)?.folder ?? '';
  const files = (await readdir(folder)).sort().map((name) => join(folder, name));
  const [first] = files;
  if (first === undefined)
    return { kind: 'not-measured', compiler, reason: 'the patterns match no main package' };
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  const { measured } = await startBinary(first, startWords(inputs.check), runner.environment);
  const cost: CompilerCost = {
    compiler,
    version,
    start: startCost(measured),
    coldSeconds: median(samples.map((one) => one.coldSeconds)) ?? 0,
    changedSeconds: median(samples.map((one) => one.changedSeconds)) ?? 0,
    peakBytes: medianOfKnown(samples.map((one) => one.peakBytes)),
    bytes: sizes.reduce((sum, size) => sum + size, 0),
  };
  return { kind: 'measured', cost };
}
