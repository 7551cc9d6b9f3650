import type { SizeReport } from '../inspect/size/size-report.ts';
import { bytesText } from '../runner/units.ts';

const MOST_ROWS = 15;

/** The size of one binary as text: modules, packages of the largest, functions, and what is no package. */
export function sizeLines(report: SizeReport): string[] {
  const { bytes, wireBytes, goVersion, target } = report;
  const wire = wireBytes === null ? '' : `, ${bytesText(wireBytes)} with zstd`;
  const head = `${report.file}: ${bytesText(bytes)}${wire}, ${goVersion ?? 'no version of Go'}, ${target}`;
  if (report.sectionsOnly !== null) {
    const rows = report.sections.toSorted((left, right) => right.bytes - left.bytes);
    return [
      head,
      `Only its sections are told apart: ${report.sectionsOnly}.`,
      ...table(
        'Sections',
        rows.map((one) => [one.name, one.bytes] as const),
        bytes,
      ),
    ];
  }
  const text = (100 * report.attributed.text).toFixed(2);
  const file = (100 * report.attributed.file).toFixed(2);
  return [
    head,
    `Attributed: ${text} % of Go's code, ${file} % of the file.`,
    ...table(
      'Modules',
      report.modules.map((one) => [`${one.module} ${one.version}`.trim(), one.bytes] as const),
      bytes,
    ),
    ...table(
      'Packages',
      report.packages.map((one) => [one.package, one.bytes] as const),
      bytes,
    ),
    ...table(
      'Functions',
      report.functions.map((one) => [one.name, one.bytes] as const),
      bytes,
    ),
    ...table(
      'Embedded files',
      report.embeds.map((one) => [one.name ?? `in ${one.package}`, one.bytes] as const),
      bytes,
    ),
    ...table(
      'In no package',
      report.remainder.map((one) => [one.name, one.bytes] as const),
      bytes,
    ),
    ...pruningLines(report),
  ];
}

function pruningLines({ methodPruning }: SizeReport): string[] {
  if (!methodPruning.lost) return [];
  const by = methodPruning.by.join(', ');
  return [
    `Exported methods of all types may be kept: ${by} can call them by name.`,
    '  `why --methods` in the project names who calls it.',
  ];
}

function table(
  title: string,
  rows: readonly (readonly [name: string, bytes: number])[],
  whole: number,
): string[] {
  const shown = rows.filter(([, bytes]) => bytes > 0);
  if (shown.length === 0) return [];
  const lines = shown.slice(0, MOST_ROWS).map(([name, bytes]) => {
    const share = `${((100 * bytes) / whole).toFixed(1)} %`;
    return `  ${bytesText(bytes).padStart(9)}  ${share.padStart(6)}  ${name}`;
  });
  const rest = shown.slice(MOST_ROWS);
  if (rest.length > 0) {
    const bytes = rest.reduce((sum, [, one]) => sum + one, 0);
    lines.push(`  ${bytesText(bytes).padStart(9)}          ${rest.length} more`);
  }
  return [title, ...lines];
}
