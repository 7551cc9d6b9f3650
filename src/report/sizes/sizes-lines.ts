import { bytesText } from '../../runner/units.ts';
import { causeLines, causeText, grownText } from '../size-diff-lines.ts';
import type { BinarySizes, SizesReport } from './sizes-report.ts';

/** Sizes for the log: a line for each binary, and the causes of what changed. */
export function sizesLines(sizes: SizesReport | null): string[] {
  if (sizes === null) return [];
  const lines = sizes.binaries.flatMap(binaryLines);
  const changed = lines.length === 0 ? 'nothing read' : '';
  return [
    `sizes, ${sizes.against}${changed === '' ? '' : `: ${changed}`}`,
    ...lines,
    ...(sizes.accepted === '' ? [] : acceptedLines(sizes)),
  ];
}

function acceptedLines({ accepted, exceeded }: SizesReport): string[] {
  return exceeded.map((one) => `accepted (${accepted}): ${one.text}`);
}

function binaryLines(one: BinarySizes): string[] {
  const { name, target, difference, unread } = one;
  const head = `${name} (${target}): ${changeText(one)}`;
  const only = unread === '' ? [] : [`  packages are not told apart: ${unread}`];
  if (difference === null || isSame(one)) return [head, ...only];
  return [head, ...only, ...causeLines(difference.causes)];
}

/** `14.2 MB, +120 kB (+0.9 %), with zstd 4.5 MB, +30 kB`. */
export function changeText({ bytes, wireBytes, before, difference }: BinarySizes): string {
  const wire = wireBytes === null ? '' : `, with zstd ${bytesText(wireBytes)}`;
  if (difference === null || before === null) return `${bytesText(bytes)}${wire}`;
  if (difference.bytes === 0 && !difference.wireBytes) return `${bytesText(bytes)}, as before`;
  const grown = `, ${grownText(difference.bytes)}${shareText(difference.bytes, before.bytes)}`;
  const wireGrown = difference.wireBytes === null ? '' : `, ${grownText(difference.wireBytes)}`;
  return `${bytesText(bytes)}${grown}${wire}${wire === '' ? '' : wireGrown}`;
}

/** ` (+0.9 %)`; '' where it grew from nothing. */
export function shareText(grown: number, before: number): string {
  if (before === 0) return '';
  const percent = ((100 * grown) / before).toFixed(1);
  return ` (${grown < 0 ? '' : '+'}${percent} %)`;
}

/** Whether nothing of it changed. */
export function isSame({ difference }: BinarySizes): boolean {
  return difference !== null && difference.bytes === 0 && difference.causes.length === 0;
}

/** `+118 kB dependency golang.org/x/net: v0.56.0 -> v0.57.0`. */
export function causeLine(one: Parameters<typeof causeText>[0]): string {
  return `${grownText(one.bytes)} ${causeText(one)}`;
}
