import { stepFiles } from '../../cache/handover.ts';
import { isToldWhole } from '../../inputs/requirements/size-inputs.ts';
import type { Step } from '../../inputs/step.ts';
import type { SizeReport } from '../../inspect/size/size-report.ts';
import { withoutEffect } from '../../plan/effect/without-effect.ts';
import { codedText, type Failure } from '../../runner/result.ts';
import type { PageDifference } from '../page/page-data.ts';
import { pageDifference } from '../page/page-difference.ts';
import type { RunReport } from '../run-report.ts';
import type { Exceeded } from '../size-limits.ts';
import { againstText } from './against.ts';
import type { BegunSizes } from './begin-sizes.ts';
import { acceptedBy, exceededBy, overOf, unusedLimits } from './judge-sizes.ts';
import { binarySizes, type ReadBinary, readSizes, storedSizes, wholeSizes } from './read-sizes.ts';
import { type AskedBinary, writeSizesHandover } from './sizes-handover.ts';
import type { SizesBase, SizesReport } from './sizes-report.ts';

/** What the page shows of the binaries, by their path. */
export interface PageSizes {
  readonly sizes: ReadonlyMap<string, SizeReport | string>;
  readonly differences: ReadonlyMap<string, PageDifference>;
}

export interface ToldSizes {
  readonly report: RunReport;
  readonly failures: readonly Failure[];
  /** null where not all was read. */
  readonly page: PageSizes | null;
}

/**
 * Judges the sizes of finished binaries. Limits are judged by their bytes; they are read only where it has to
 * be told now: a limit is exceeded, a page is written, `size: true`. Else post reads them, where they
 * differ from the base or are to be recorded.
 */
export async function tellSizes(
  step: Step,
  report: RunReport,
  { compared, base, labels, parts }: BegunSizes,
  hasPost: boolean,
): Promise<ToldSizes> {
  const { inputs, job, runner } = step;
  const binaries: AskedBinary[] = report.binaries.map((one) => ({
    ...{ name: one.name, package: one.package, target: one.target },
    ...{ path: one.path, bytes: one.bytes, sha256: one.sha256 },
  }));
  if (binaries.length === 0) return { report, failures: [], page: null };
  sayUnused(step, binaries);
  const { lane } = report;
  const over = overOf(inputs, binaries, base, lane);
  const isOver = over.budget || over.growth;
  const isSame = binaries.every((one) =>
    base?.binaries.some(({ sha256 }) => sha256 === one.sha256),
  );
  const isNow = isToldWhole(inputs) || isOver || isSame;
  let told: SizesReport | null = null;
  let read: ReadBinary[] = [];
  if (isNow) {
    read = await step.clocks.phases.time('size', () =>
      readSizes(binaries, { base, parts }, lane, inputs.page !== ''),
    );
    const sizes = read.map(binarySizes);
    const exceeded = exceededBy(inputs, sizes);
    const accepted = exceeded.length === 0 ? '' : acceptedBy(inputs, labels);
    told = { ...againstText(compared, base), binaries: sizes, exceeded, accepted };
  }
  const open = told === null || told.accepted !== '' ? [] : told.exceeded;
  // What is in the branch already is not kept from being built: the next one is compared with it.
  const isIn = job.inRunner && compared?.own != null;
  const [failing, warned] = [
    open.filter((one) => !isIn || one.limit === 'budget'),
    open.filter((one) => isIn && one.limit === 'growth'),
  ];
  for (const one of warned) runner.log.warning(codedText(failureOf(one, inputs)));
  if (hasPost) {
    const whole = isToldWhole(inputs) ? wholeSizes(read) : [];
    // On a machine what was refused is compared again with what there was before.
    const isRefused = !job.inRunner && failing.length > 0;
    await writeSizesHandover(stepFiles(step.folders.job, step.ordinal).sizes, {
      compared: compared !== null && isRefused ? { ...compared, own: null } : compared,
      ...{ base, binaries, lane, told, known: storedSizes(read, lane) },
      parts: whole,
      hasNewParts: whole.some(({ sha256 }) => !parts.has(sha256)),
    });
  }
  return {
    report: { ...report, sizes: told },
    failures: failing.map((one) => failureOf(one, inputs)),
    page: told === null ? null : pageOf(read, told),
  };
}

function failureOf({ text: found }: Exceeded, { sizeOverride }: Step['inputs']): Failure {
  const label =
    typeof sizeOverride === 'string'
      ? `give the pull request the label ${sizeOverride} and push again`
      : 'set size-override';
  const change = `take back what made it larger, raise the limit, or accept it: ${label}`;
  return { code: 'GTB1511', found, expected: '', change };
}

function pageOf(read: readonly ReadBinary[], told: SizesReport): PageSizes {
  const sizes = new Map<string, SizeReport | string>();
  const differences = new Map<string, PageDifference>();
  for (const { asked, before, now } of read) {
    if (typeof now !== 'string' && !('file' in now)) continue;
    sizes.set(asked.path, now);
    if (before !== null && typeof now !== 'string' && told.base !== null)
      differences.set(asked.path, pageDifference(baseName(told.base), before.size, now));
  }
  return { sizes, differences };
}

/** `3f9a12bc of main`. */
function baseName({ branch, commit }: SizesBase): string {
  return /^0+$/.test(commit) ? 'the last build' : `${commit.slice(0, 12)} of ${branch}`;
}

function sayUnused({ inputs, runner }: Step, binaries: readonly AskedBinary[]): void {
  const names = [...new Set(binaries.flatMap(({ name, target }) => [name, target]))].join(', ');
  for (const { input, of } of unusedLimits(inputs, binaries))
    runner.log.warning(
      withoutEffect(
        `${input} (${of})`,
        'no binary and no target is called so',
        `write one of ${names}`,
      ),
    );
}
