import { bytesText } from '../../runner/units.ts';
import { code, escaped, joinedWithin, table } from '../markdown.ts';
import { causeText, rootText } from '../misses-lines.ts';
import type { RunReport } from '../run-report.ts';
import { isSame } from '../sizes/sizes-lines.ts';
import { sizesMarkdown } from '../sizes/sizes-markdown.ts';

/** GitHub takes comments of up to 65,536 characters (https://docs.github.com/rest/issues/comments). */
const MOST_BYTES = 60_000;
const MOST_ROOTS = 10;

/** First line of the comment of a place: by it the same comment is found again, unseen by who reads it. */
export function commentMark(place: string): string {
  return `<!-- go-turbo-build ${place.replaceAll(/[^0-9a-f]/g, '')} -->`;
}

/** Whether a run has something to tell of a pull request: a binary that was built, or a cause of it. */
export function hasChanged({ binaries, misses, sizes }: RunReport): boolean {
  const hasGrown = (sizes?.binaries ?? []).some((one) => one.difference !== null && !isSame(one));
  if (hasGrown || (sizes?.exceeded.length ?? 0) > 0) return true;
  const isBuilt = binaries.some((one) => !one.reused);
  return isBuilt || misses.recompiled.length > 0;
}

/** The comment that a pull request has of a place: result, what changed, what to do. */
export function commentMarkdown(report: RunReport): string {
  const { goVersion, packages, binaries, misses, pays, place, sizes } = report;
  const { compiled, total } = packages;
  const built = total > 0 ? `, ${compiled} of ${total} packages compiled` : '';
  if (!hasChanged(report)) {
    return `${commentMark(place)}\n**Go ${escaped(goVersion)}**: nothing that could change a binary is different.\n`;
  }
  const rows = binaries.map((one) => [
    code(one.name),
    escaped(one.target),
    bytesText(one.bytes),
    one.reused ? 'reused' : 'built',
  ]);
  const roots = misses.recompiled.slice(0, MOST_ROOTS).map((one) => `- ${escaped(rootText(one))}`);
  const causes = misses.causes.map((one) => `- ${escaped(causeText(one))}`);
  const changed = [...new Set([...roots, ...causes])];
  const blocks = [
    commentMark(place),
    `**Go ${escaped(goVersion)}**${built}\n`,
    ...(rows.length === 0 ? [] : [table(['Binary', 'Target', 'Size', 'Made'], rows)]),
    ...sizesMarkdown(sizes),
    ...(changed.length === 0 ? [] : ['Why packages were compiled:\n', ...changed, '']),
    ...(pays === null || pays.change === '' ? [] : [`To do: ${escaped(pays.change)}.`]),
  ];
  return `${joinedWithin(blocks, MOST_BYTES)}\n`;
}
