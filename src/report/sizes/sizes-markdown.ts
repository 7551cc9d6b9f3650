import { NOISE_BYTES } from '../../inspect/size/diff/size-diff.ts';
import { bytesText } from '../../runner/units.ts';
import { code, escaped, folded, table } from '../markdown.ts';
import { grownText } from '../size-diff-lines.ts';
import { causeLine, isSame, shareText } from './sizes-lines.ts';
import type { BinarySizes, SizesReport } from './sizes-report.ts';

const MOST_GLANCE = 3;
const MOST_ROWS = 100;

/** Sizes for the job summary: one line where nothing changed, else a table with the largest causes; the rest is folded. */
export function sizesMarkdown(sizes: SizesReport | null): string[] {
  if (sizes === null || (sizes.base === null && sizes.binaries.length === 0)) return [];
  const { binaries, exceeded, accepted, against } = sizes;
  const changed = binaries.filter((one) => one.difference !== null && !isSame(one));
  const limits = exceeded.map(
    ({ text }) =>
      `- ${accepted === '' ? '**too large**' : `accepted (${code(accepted)})`}: ${escaped(text)}`,
  );
  const isQuiet = binaries.length > 0 && binaries.every(isSame) && exceeded.length === 0;
  if (isQuiet) return [`**Size**: as before, ${escaped(against)}.`, ''];
  return [
    `**Size**, ${escaped(against)}\n`,
    ...(limits.length === 0 ? [] : [...limits, '']),
    sizesTable(binaries),
    ...changed.flatMap(glance),
    ...changed.flatMap(causes),
    ...binaries.flatMap(parts),
  ];
}

function sizesTable(binaries: readonly BinarySizes[]): string {
  const rows = binaries.map((one) => [
    code(one.name),
    escaped(one.target),
    bytesText(one.bytes),
    grown(one.difference?.bytes, one.before?.bytes),
    one.wireBytes === null ? '' : bytesText(one.wireBytes),
    grown(one.difference?.wireBytes, one.before?.wireBytes),
  ]);
  return table(['Binary', 'Target', 'On disk', 'Change', 'With zstd', 'Change'], rows);
}

function grown(bytes: number | null | undefined, before: number | null | undefined): string {
  if (bytes == null || before == null) return '';
  return bytes === 0 ? '0' : `${grownText(bytes)}${shareText(bytes, before)}`;
}

function glance({ name, target, difference }: BinarySizes): string[] {
  const large = (difference?.causes ?? []).filter((one) => Math.abs(one.bytes) >= NOISE_BYTES);
  const lines = large
    .slice(0, MOST_GLANCE)
    .map((one) => `- ${code(name)} (${escaped(target)}): ${escaped(causeLine(one))}`);
  return lines.length === 0 ? [] : [...lines, ''];
}

function causes({ name, target, difference }: BinarySizes): string[] {
  const all = difference?.causes ?? [];
  const small = all.filter((one) => Math.abs(one.bytes) < NOISE_BYTES);
  const large = all.filter((one) => !small.includes(one));
  const rows = large
    .slice(0, MOST_ROWS)
    .map((one) => [
      one.cause,
      escaped(one.name),
      escaped(valueText(one, one.before)),
      escaped(valueText(one, one.after)),
      grownText(one.bytes),
    ]);
  const rest = [...large.slice(MOST_ROWS), ...small];
  const bytes = rest.reduce((sum, one) => sum + one.bytes, 0);
  const last =
    rest.length === 0 ? [] : [['', `${rest.length} below 2 KiB`, '', '', grownText(bytes)]];
  const count = `${all.length} ${all.length === 1 ? 'cause' : 'causes'}`;
  return folded(`Why ${name} (${target}) changed: ${count}`, [
    table(['Cause', 'Name', 'Before', 'Now', 'Bytes'], [...rows, ...last]),
  ]);
}

function valueText({ cause }: { readonly cause: string }, value: string | null): string {
  if (value === null) return '';
  return cause === 'package' || cause === 'embed' ? bytesText(Number(value)) : value;
}

const MOST_PARTS = 10;

function parts({ name, target, bytes, modules }: BinarySizes): string[] {
  if (modules.length === 0) return [];
  const rows = modules
    .slice(0, MOST_PARTS)
    .map((one) => [
      escaped(one.module),
      bytesText(one.bytes),
      `${((100 * one.bytes) / Math.max(1, bytes)).toFixed(1)} %`,
    ]);
  return folded(`What ${name} (${target}) is made of`, [table(['Module', 'Bytes', 'Share'], rows)]);
}
