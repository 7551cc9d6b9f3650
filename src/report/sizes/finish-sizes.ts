import type { JobRecord } from '../../cache/handover.ts';
import type { SaveContext } from '../../cache/save-context.ts';
import { saveParts } from '../../cache/sizes/known-parts.ts';
import { saveSizes } from '../../cache/sizes/save-sizes.ts';
import type { StoredSize } from '../../cache/sizes/stored-sizes.ts';
import type { StepRecord } from '../../cache/step-record.ts';
import { stepKeyFacts } from '../../cache/used/lane-groups.ts';
import { againstText } from './against.ts';
import { binarySizes, readSizes, storedSizes } from './read-sizes.ts';
import { readSizesHandover, type SizesHandover } from './sizes-handover.ts';
import type { SizesReport } from './sizes-report.ts';

/** Sizes that the step itself has not told yet. */
export interface LateSizes {
  /** Of the step. */
  readonly reportFile: string;
  readonly sizes: SizesReport;
}

interface ReadStep {
  readonly step: StepRecord;
  readonly handover: SizesHandover;
  readonly known: readonly StoredSize[];
  readonly late: SizesReport | null;
}

/**
 * After the job's other steps: reads the binaries that differ from those of the base, and records the sizes
 * of a build of the branch, one entry for all steps of a place. Where there is nothing to compare with and
 * nothing to record, nothing is read.
 */
export async function finishSizes(
  record: JobRecord,
  { runner, storeOf }: Pick<SaveContext, 'runner' | 'storeOf'>,
): Promise<LateSizes[]> {
  const read: ReadStep[] = [];
  for (const step of record.steps) {
    const handover = await readSizesHandover(step.files.sizes);
    if (handover !== null) read.push(await readStep(step, handover));
  }
  const places = new Set(read.map(({ step }) => step.lane.place));
  for (const place of places) {
    const own = read.filter(({ step }) => step.lane.place === place);
    await savePlace(own, { runner, storeOf });
  }
  return read.flatMap(({ step, late }) =>
    late === null ? [] : [{ reportFile: step.files.report, sizes: late }],
  );
}

async function readStep(step: StepRecord, handover: SizesHandover): Promise<ReadStep> {
  const { compared, base, binaries, lane, told, known } = handover;
  if (told !== null) return { step, handover, known, late: null };
  const against = againstText(compared, base);
  const isAsked = base !== null || compared?.own != null;
  const read = isAsked ? await readSizes(binaries, { base, parts: new Map() }, lane, false) : [];
  const sizes = read.map(binarySizes);
  const late: SizesReport = { ...against, binaries: sizes, exceeded: [], accepted: '' };
  return { step, handover, known: storedSizes(read, lane), late };
}

async function savePlace(
  steps: readonly ReadStep[],
  { runner, storeOf }: Pick<SaveContext, 'runner' | 'storeOf'>,
): Promise<void> {
  const last = steps.at(-1);
  if (last === undefined) return;
  const store = storeOf(last.step.store);
  const facts = stepKeyFacts(last.step, store);
  const parts = steps.flatMap((one) => one.handover.parts);
  const hasNew = steps.some((one) => one.handover.hasNewParts);
  if (hasNew && last.step.store.permission.may) await saveParts(store, facts, parts, runner.log);
  const own = last.handover.compared?.own;
  const binaries = steps.flatMap((one) => one.known);
  if (own == null || binaries.length === 0) return;
  await saveSizes(store, facts, { version: 1, ...own, binaries }, runner.log);
}
