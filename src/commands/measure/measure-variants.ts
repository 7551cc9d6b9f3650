import { copyFile, mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { brokenLink } from '../../compile/broken-link.ts';
import { startWords } from '../../inputs/requirements/start-words.ts';
import type { Step } from '../../inputs/step.ts';
import { targetText } from '../../inputs/target.ts';
import type { StartCost } from '../../inspect/post-link-report.ts';
import { startBinary, startCost } from '../../inspect/start-binary.ts';
import type { Go } from '../../pin/go.ts';
import { goCommand } from '../../pin/go-environment.ts';
import { watchChildrenMemory } from '../../runner/machine/children-memory.ts';
import { removeQuietly } from '../../runner/machine/left-behind.ts';
import { median, medianOfKnown } from '../../runner/median.ts';
import { toolError } from '../../runner/tool-error.ts';
import type { VariantCost, VariantRow } from '../variants-table.ts';
import { compressedSizes } from './compressed-sizes.ts';
import { measuringEnvironment } from './measuring-environment.ts';
import { compileGroup, type Variant, variantArguments } from './variants.ts';

/** Builds every variant `runs` times by turns: cold once for each run and compile key, then the link alone. */
export async function measureVariants(
  step: Step,
  go: Go,
  variants: readonly Variant[],
  runs: number,
): Promise<VariantRow[]> {
  const reasons = new Map<Variant, string>();
  const samples = new Map<Variant, Sample[]>();
  for (let run = 0; run < runs; run++) {
    const cold = new Map<string, Cold>();
    for (const one of variants) {
      if (reasons.has(one)) continue;
      step.runner.log.info(`${one.name}: build ${run + 1} of ${runs}`);
      const sample = await sampleOf(step, go, one, cold);
      if (typeof sample === 'string') reasons.set(one, sample);
      else samples.set(one, [...(samples.get(one) ?? []), sample]);
    }
    for (const { goCache } of cold.values()) await removeQuietly(goCache);
  }
  const rows: VariantRow[] = [];
  for (const one of variants) {
    const reason = reasons.get(one);
    const { name, says } = one;
    if (reason !== undefined) rows.push({ kind: 'not-measured', name, says, reason });
    else rows.push(await rowOf(step, one, samples.get(one) ?? []));
  }
  return rows;
}

/** The first build with a compile key, from an empty GOCACHE. */
interface Cold {
  readonly goCache: string;
  readonly seconds: number;
  readonly peakBytes: number | null;
}

interface Sample {
  readonly cold: Cold;
  readonly linkSeconds: number;
  readonly linkPeakBytes: number | null;
  /** Of the first binary; null where it could not be run. */
  readonly start: StartCost | null;
  readonly folder: string;
}

/** A sample, or why there is none. */
async function sampleOf(
  step: Step,
  go: Go,
  variant: Variant,
  cold: Map<string, Cold>,
): Promise<Sample | string> {
  const { runner, inputs, folders } = step;
  const cwd = inputs.workingDirectory;
  for (const tool of variant.tools) {
    const asked = { tool, args: ['--version'], cwd, environment: runner.environment };
    // 127 alone says that it is not there: sstrip knows no --version.
    if ((await runner.exec(asked)).exitCode === 127) return `${tool} is not on PATH`;
  }
  const group = compileGroup(variant);
  const folder = join(folders.job, 'variants', variant.name.replace(/\W+/g, '-'));
  const goCache = cold.get(group)?.goCache ?? join(folders.job, `gocache-${cold.size}`);
  await makeEmpty(folder);
  const rest = measuringEnvironment(inputs.settings, go);
  const build = async () => {
    const watch = watchChildrenMemory();
    const done = await runner.exec({
      tool: goCommand(go.toolchain.goroot),
      args: variantArguments(variant, inputs.packages, folder),
      cwd,
      environment: { ...rest, ...variant.environment, GOCACHE: goCache },
    });
    return { done, peakBytes: watch.stop() };
  };
  if (!cold.has(group)) {
    await mkdir(goCache, { recursive: true });
    const { done, peakBytes } = await build();
    if (done.exitCode !== 0) return toolError(done);
    cold.set(group, { goCache, seconds: done.seconds, peakBytes });
    await makeEmpty(folder);
  }
  const { done, peakBytes } = await build();
  const first = cold.get(group);
  if (done.exitCode !== 0 || first === undefined) return toolError(done);
  const [broken] = brokenLink(done.stderr, targetText(go.host));
  if (broken !== undefined) return broken.found;
  const packed = await pack(step, variant, folder);
  if (packed !== '') return packed;
  const start = await startOf(step, folder);
  return { cold: first, linkSeconds: done.seconds, linkPeakBytes: peakBytes, start, folder };
}

async function makeEmpty(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
}

/** What is done after the link; why it failed, '' where it did not. */
async function pack({ runner }: Step, variant: Variant, folder: string): Promise<string> {
  const [tool, ...args] = variant.after;
  if (tool === undefined) return '';
  for (const name of await readdir(folder)) {
    const file = join(folder, name);
    const beside = join(folder, `${name}.packed`);
    await copyFile(file, beside);
    const request = { tool, args: [...args, beside], cwd: folder, environment: runner.environment };
    const done = await runner.exec(request);
    if (done.exitCode !== 0) return toolError(done);
    await copyFile(beside, file);
    await rm(beside);
  }
  return '';
}

async function startOf({ inputs, runner }: Step, folder: string): Promise<StartCost | null> {
  const [name] = (await readdir(folder)).sort();
  if (name === undefined) return null;
  const file = join(folder, name);
  const { measured } = await startBinary(file, startWords(inputs.check), runner.environment);
  return startCost(measured);
}

async function rowOf(
  { runner }: Step,
  { name, says }: Variant,
  samples: readonly Sample[],
): Promise<VariantRow> {
  const folder = samples.at(-1)?.folder ?? '';
  const names = (await readdir(folder)).sort();
  const [first] = names;
  if (first === undefined) {
    return { kind: 'not-measured', name, says, reason: 'the patterns match no main package' };
  }
  const files = names.map((one) => join(folder, one));
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  const compressed = await Promise.all(files.map((file) => compressedSizes(runner, file)));
  const starts = samples.flatMap(({ start }) => (start === null ? [] : [start]));
  const cost: VariantCost = {
    name,
    says,
    bytes: sum(sizes),
    xzBytes: sumOrNull(compressed.map((one) => one.xz)),
    zstdBytes: sumOrNull(compressed.map((one) => one.zstd)),
    startMilliseconds: medianOfKnown(starts.map((one) => one.milliseconds)),
    startPeakBytes: medianOfKnown(starts.map((one) => one.peakBytes)),
    coldSeconds: median(samples.map((one) => one.cold.seconds)) ?? 0,
    linkSeconds: median(samples.map((one) => one.linkSeconds)) ?? 0,
    coldPeakBytes: medianOfKnown(samples.map((one) => one.cold.peakBytes)),
    linkPeakBytes: medianOfKnown(samples.map((one) => one.linkPeakBytes)),
  };
  return { kind: 'measured', cost };
}

function sum(values: readonly number[]): number {
  return values.reduce((all, one) => all + one, 0);
}

function sumOrNull(values: readonly (number | null)[]): number | null {
  const known = values.filter((one) => one !== null);
  return known.length === values.length ? sum(known) : null;
}
