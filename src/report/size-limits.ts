import type { Growth } from '../inputs/requirements/size-inputs.ts';
import type { SizeCause, SizeRecord } from '../inspect/size/diff/size-cause.ts';
import { diffSizes } from '../inspect/size/diff/size-diff.ts';
import { bytesText } from '../runner/units.ts';
import { causeText, grownText } from './size-diff-lines.ts';

const NAMED_CAUSES = 3;

/** What a binary may be, and may grow by; null: nothing is asked. */
export interface Limits {
  readonly budget: number | null;
  readonly growth: Growth | null;
}

export interface OverLimits {
  readonly budget: boolean;
  readonly growth: boolean;
}

/** Which limits a size exceeds; nothing of the binary has to be read. Growth is against `before`, so nobody pays for what others added. */
export function overLimits(
  { budget, growth }: Limits,
  before: number | null,
  after: number,
): OverLimits {
  return {
    budget: budget !== null && after > budget,
    growth: growth !== null && before !== null && after - before > mostGrowth(growth, before),
  };
}

function mostGrowth(growth: Growth, before: number): number {
  return 'bytes' in growth ? growth.bytes : (before * growth.percent) / 100;
}

/** What the sentences say of a binary. */
export interface LimitedSize {
  /** `app (linux/amd64)`, or `the binary`. */
  readonly name: string;
  readonly bytes: number;
  readonly before: number | null;
  /** null where it is not known why it grew. */
  readonly causes: readonly SizeCause[] | null;
  /** The largest parts of it, for a binary without a base. */
  readonly parts?: readonly { readonly module: string; readonly bytes: number }[];
}

export interface Exceeded {
  readonly limit: keyof OverLimits;
  /** What was found, with the largest causes. */
  readonly text: string;
}

/** Each limit that is exceeded. */
export function exceededOf(limits: Limits, size: LimitedSize): Exceeded[] {
  const { budget, growth } = limits;
  const { name, bytes, before } = size;
  const over = overLimits(limits, before, bytes);
  const exceeded: Exceeded[] = [];
  if (over.budget && budget !== null) {
    const parts = (size.parts ?? [])
      .slice(0, NAMED_CAUSES)
      .map((one) => `${bytesText(one.bytes)} ${one.module}`);
    // What is told of the growth names them better.
    const largest = over.growth ? '' : (causesText(size.causes) ?? tail('largest', parts));
    exceeded.push({
      limit: 'budget',
      text: `${name} has ${bytesText(bytes)}, ${bytesText(bytes - budget)} more than its budget of ${bytesText(budget)}${largest}`,
    });
  }
  if (over.growth && growth !== null && before !== null) {
    const limit = 'bytes' in growth ? bytesText(growth.bytes) : `${growth.percent} %`;
    const causes = largestCauses(size.causes ?? []);
    exceeded.push({
      limit: 'growth',
      text: `${name} grew by ${bytesText(bytes - before)}, more than ${limit}${causes.length === 0 ? '' : `: ${causes.join('; ')}`}`,
    });
  }
  return exceeded;
}

function causesText(causes: readonly SizeCause[] | null): string | null {
  const largest = largestCauses(causes ?? []);
  return largest.length === 0 ? null : tail('grew by', largest);
}

function tail(word: string, texts: readonly string[]): string {
  return texts.length === 0 ? '' : `; ${word}: ${texts.join('; ')}`;
}

function largestCauses(causes: readonly SizeCause[]): string[] {
  return causes
    .filter((one) => one.bytes > 0)
    .toSorted((left, right) => right.bytes - left.bytes)
    .slice(0, NAMED_CAUSES)
    .map((one) => `${grownText(one.bytes)} ${causeText(one)}`);
}

/** The same of two files that were read. */
export function exceededLimits(
  limits: Limits,
  before: SizeRecord | null,
  after: SizeRecord,
  parts: NonNullable<LimitedSize['parts']> = [],
): string[] {
  const exceeded = exceededOf(limits, {
    name: 'the binary',
    bytes: after.bytes,
    before: before?.bytes ?? null,
    causes: before === null ? null : diffSizes(before, after).causes,
    parts,
  });
  return exceeded.map((one) => one.text);
}
