import type { SizeCause, SizeRecord } from '../inspect/size/diff/size-cause.ts';
import { diffSizes, NOISE_BYTES } from '../inspect/size/diff/size-diff.ts';
import { bytesText } from '../runner/units.ts';

const MOST_ROWS = 15;

/** Why `after` has another size than `before`, largest cause first; small ones in one line. */
export function diffLines(
  before: SizeRecord & { readonly file: string },
  after: SizeRecord & { readonly file: string },
): string[] {
  const diff = diffSizes(before, after);
  const wire = diff.wireBytes === null ? '' : `, ${grownText(diff.wireBytes)} with zstd`;
  const sizes = `${bytesText(before.bytes)} -> ${bytesText(after.bytes)}`;
  const share = before.bytes === 0 ? '' : `, ${((100 * diff.bytes) / before.bytes).toFixed(1)} %`;
  const only = before.sectionsOnly ?? after.sectionsOnly;
  return [
    `${before.file} -> ${after.file}: ${sizes} (${grownText(diff.bytes)}${share}${wire})`,
    ...(only === null ? [] : [`Packages are not told apart: ${only}.`]),
    ...causeLines(diff.causes),
  ];
}

export function causeLines(causes: readonly SizeCause[]): string[] {
  const large = causes.filter((one) => Math.abs(one.bytes) >= NOISE_BYTES).slice(0, MOST_ROWS);
  const shown = large.length > 0 ? large : causes.slice(0, 1);
  const rest = causes.filter((one) => !shown.includes(one));
  const lines = shown.map((one) => `  ${grownText(one.bytes).padStart(10)}  ${causeText(one)}`);
  if (rest.length === 0) return lines;
  const bytes = rest.reduce((sum, one) => sum + one.bytes, 0);
  return [...lines, `  ${grownText(bytes).padStart(10)}  ${rest.length} smaller changes`];
}

/** `dependency golang.org/x/net v0.56.0 -> v0.57.0`. */
export function causeText({ cause, name, before, after }: SizeCause): string {
  const isSize = cause === 'package' || cause === 'embed';
  const text = (value: string) => (isSize ? bytesText(Number(value)) : value);
  if (before === null && after === null) return `${cause} ${name}`;
  if (before === null || before === '') return `${cause} ${name}: added, ${text(after ?? '')}`;
  if (after === null || after === '') return `${cause} ${name}: removed, was ${text(before)}`;
  return `${cause} ${name}: ${text(before)} -> ${text(after)}`;
}

export function grownText(bytes: number): string {
  return `${bytes < 0 ? '-' : '+'}${bytesText(Math.abs(bytes))}`;
}
