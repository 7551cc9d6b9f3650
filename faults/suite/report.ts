import { median } from '../../src/runner/median.ts';
import type { Kind } from '../kinds/kind.ts';
import type { Problem } from './judge.ts';
import type { CaseResult } from './results.ts';

export interface ReportFacts {
  readonly kinds: readonly Kind[];
  readonly results: readonly CaseResult[];
  readonly command: string;
  /** Cases of the plan; not all of them may have been run. */
  readonly planned: number;
  readonly machine: string;
}

const COLUMNS: readonly (readonly [string, readonly Problem['what'][]])[] = [
  ['failed builds', ['failed build', 'unclear failure']],
  ['wrong binaries', ['wrong binary']],
  ['hangs', ['hang']],
  ['orphans', ['orphan', 'left file']],
  ['next run not healthy', ['not healthy']],
];

/** The table of docs/reliability.md, in Markdown. */
export function renderTable(facts: ReportFacts): string {
  const { kinds, results, planned, command, machine } = facts;
  const rows = kinds.flatMap((kind) => {
    const own = results.filter((one) => one.kind === kind.name);
    if (own.length === 0) return [];
    const longest = Math.max(...own.map((one) => one.longest)).toFixed(0);
    return [`| ${kind.name} | ${kind.phase} | ${own.length} | ${counts(own)} | ${longest} |`];
  });
  const minutes = (results.reduce((sum, one) => sum + one.seconds, 0) / 60).toFixed(0);
  const cold = median(results.flatMap((one) => one.cold ?? []));
  const ofCold = cold === undefined ? '' : ` A cold job took ${cold.toFixed(1)} s (median).`;
  const isPart = results.length < planned ? ` (of ${planned} planned)` : '';
  const longest = Math.max(0, ...results.map((one) => one.longest)).toFixed(0);
  return [
    `\`${command}\``,
    '',
    `**${results.length} faults${isPart} of ${rows.length} kinds: ${inWords(results)}.**${ofCold} The longest step took ${longest} s. All cases one after the other: ${minutes} minutes. ${machine}`,
    '',
    `| kind | phase | faults | ${COLUMNS.map(([name]) => name).join(' | ')} | longest step, s |`,
    `| --- | --- | ---: | ${COLUMNS.map(() => '---:').join(' | ')} | ---: |`,
    ...rows,
  ].join('\n');
}

function counts(results: readonly CaseResult[]): string {
  return COLUMNS.map(([, whats]) => countOf(results, whats)).join(' | ');
}

function inWords(results: readonly CaseResult[]): string {
  return COLUMNS.map(([name, whats]) => `${countOf(results, whats)} ${name}`).join(', ');
}

/** Cases with such a problem. */
function countOf(results: readonly CaseResult[], whats: readonly Problem['what'][]): number {
  return results.filter((one) => one.problems.some(({ what }) => whats.includes(what))).length;
}

/** A line of the terminal for each case, and one for each of its problems. */
export function caseLines(result: CaseResult): string {
  const { number, kind, store, what, exit, longest, problems } = result;
  const drawn = what === '' ? '' : ` (${what})`;
  const end = problems.length === 0 ? 'ok' : 'NOT OK';
  const line = `#${number} ${kind}${drawn}, ${store}: ${end}, exit ${exit}, ${longest.toFixed(1)} s`;
  return [line, ...problems.map((one) => `    ${one.what}: ${one.text}`)].join('\n');
}
