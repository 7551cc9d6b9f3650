import type { CacheReport } from '../cache/cache-report.ts';
import type { BinaryReport } from '../inspect/binary-report.ts';
import { bytesText, secondsText } from '../runner/units.ts';
import { postLinkLines } from './post-link-lines.ts';
import type { RunReport } from './run-report.ts';

/** The job summary of the main step, as GitHub Markdown. */
export function summaryMarkdown(report: RunReport): string {
  const { compiled, total } = report.packages;
  const built = total > 0 ? `, ${compiled} of ${total} packages compiled` : '';
  return [
    `### Go ${report.goVersion}${built}`,
    ...binariesTable(report.binaries),
    ...checksTable(report),
    ...postLinkList(report.binaries),
    ...reuseLine(report),
    ...cachesTable(report),
    `<details><summary>Seconds of each phase</summary>\n`,
    table(
      ['Phase', 'Seconds'],
      report.phases.map((phase) => [escaped(phase.name), phase.seconds.toFixed(2)]),
    ),
    '</details>\n',
    ...warningsList(report.warnings),
  ].join('\n');
}

function binariesTable(binaries: readonly BinaryReport[]): string[] {
  if (binaries.length === 0) return [];
  const rows = binaries.map((binary) => [
    code(binary.name),
    binary.target,
    bytesText(binary.bytes),
    staticText(binary.static),
    binary.reused ? 'reused' : 'built',
    code(binary.sha256.slice(0, 12)),
  ]);
  return [table(['Binary', 'Target', 'Size', 'Static', 'Made', 'SHA-256'], rows)];
}

function checksTable({ checks }: RunReport): string[] {
  const rows = checks.flatMap(({ name, target, results }) =>
    results.map((one) => [
      code(name),
      target,
      code(one.requirement),
      STATES[one.state],
      escaped([one.found, one.expected && `expected: ${one.expected}`].filter(Boolean).join('; ')),
      escaped(one.change),
    ]),
  );
  if (rows.length === 0) return [];
  return [table(['Binary', 'Target', 'Check', 'Result', 'Found', 'To fix'], rows)];
}

const STATES = { pass: 'pass', fail: '**fail**', 'not-applicable': 'n/a' } as const;

function postLinkList(binaries: readonly BinaryReport[]): string[] {
  const lines = binaries.flatMap((one) =>
    postLinkLines(one).map((line) => `- ${code(one.name)}: ${escaped(line)}`),
  );
  return lines.length === 0 ? [] : [...lines, ''];
}

function reuseLine({ reuse }: RunReport): string[] {
  return reuse.reason === '' ? [] : [`Built, not reused: ${escaped(reuse.reason)}\n`];
}

function staticText(value: boolean | null): string {
  if (value === null) return 'n/a';
  return value ? 'yes' : 'no';
}

function cachesTable(report: RunReport): string[] {
  const row = (name: string, cache: CacheReport): string[] => [
    name,
    cache.hit,
    bytesText(cache.bytesDown),
    secondsText(cache.seconds),
    cache.key === '' ? '' : code(cache.key),
  ];
  const { modules, base, delta, binaries } = report.caches;
  return [
    table(
      ['Cache', 'Hit', 'Downloaded', 'Time', 'Key'],
      [row('modules', modules), row('base', base), row('delta', delta), row('binaries', binaries)],
    ),
  ];
}

function warningsList(warnings: readonly string[]): string[] {
  if (warnings.length === 0) return [];
  return ['**Warnings**\n', ...warnings.map((text) => `- ${escaped(text)}`), ''];
}

/** Cells are Markdown; a pipe ends a cell even in code. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), `|${head.map(() => ' --- |').join('')}`, ...rows.map(line), ''].join('\n');
}

function code(text: string): string {
  return `\`${oneLine(text).replaceAll('`', '')}\``;
}

/** Text in a cell or list item: one line, no HTML of its own. In code GitHub shows `&lt;` as it is. */
function escaped(text: string): string {
  return oneLine(text).replaceAll('<', '&lt;');
}

function oneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ');
}
