import type { CacheReport } from '../cache/cache-report.ts';
import type { BinaryReport } from '../inspect/binary-report.ts';
import { bytesText, secondsText } from '../runner/units.ts';
import { code, escaped, folded, joinedWithin, MOST_SUMMARY_BYTES, table } from './markdown.ts';
import { postLinkLines } from './post-link-lines.ts';
import type { RunReport } from './run-report.ts';
import { sizesMarkdown } from './sizes/sizes-markdown.ts';
import { whyMarkdown } from './why-markdown.ts';

/** The job summary of the main step, as GitHub Markdown: result, what changed, what to do; the rest is folded. */
export function summaryMarkdown(report: RunReport): string {
  const { compiled, total } = report.packages;
  const built = total > 0 ? `, ${compiled} of ${total} packages compiled` : '';
  const blocks = [
    `### Go ${report.goVersion}${built}`,
    ...binariesTable(report.binaries),
    ...checksTable(report),
    ...postLinkList(report.binaries),
    ...reuseLine(report),
    ...toolsTable(report),
    ...warningsList(report.warnings),
    ...sizesMarkdown(report.sizes),
    ...whyMarkdown(report),
    ...folded('Caches', cachesTable(report)),
    ...folded('Seconds of each phase', [
      table(
        ['Phase', 'Seconds'],
        report.phases.map((phase) => [escaped(phase.name), phase.seconds.toFixed(2)]),
      ),
    ]),
  ];
  return joinedWithin(blocks, MOST_SUMMARY_BYTES);
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

function toolsTable({ tools }: RunReport): string[] {
  if (tools.length === 0) return [];
  const rows = tools.map((one) => [
    code(one.name),
    code(`${one.module}@${one.version}`),
    one.go,
    bytesText(one.bytes),
    one.reused ? 'reused' : 'built',
  ]);
  return [table(['Tool', 'Module', 'Go', 'Size', 'Made'], rows)];
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
