import type { BuildTimeline, TimelineAction } from '../compile/timeline/timeline.ts';
import { bytesText, secondsText } from '../runner/units.ts';
import { code, escaped, folded, table } from './markdown.ts';
import { causeText, rootText } from './misses-lines.ts';
import type { RunReport } from './run-report.ts';

const MOST_ROOTS = 5;
const MOST_ROWS = 100;

/** What changed and what to do, at a glance; behind folds the time, the trend and what the caches cost. */
export function whyMarkdown(report: RunReport): string[] {
  return [
    ...glance(report),
    ...recompiledDetails(report),
    ...timelineDetails(report.timeline),
    ...trendDetails(report),
  ];
}

function glance({ misses, pays }: RunReport): string[] {
  const roots = misses.recompiled.slice(0, MOST_ROOTS).map((one) => `- ${escaped(rootText(one))}`);
  const causes = misses.causes
    .filter(({ text }) => !misses.recompiled.some((root) => root.text === text))
    .map((one) => `- ${one.caches.join(', ')}: ${escaped(causeText(one))}`);
  // What is a root, too, has its line there: what to do about it is left to say.
  const todo = misses.causes
    .filter(
      ({ text, change }) => change !== '' && misses.recompiled.some((root) => root.text === text),
    )
    .map(({ change }) => `- To change it: ${escaped(change)}`);
  const changed = [...causes, ...roots, ...todo];
  return [
    ...(changed.length === 0 ? [] : ['**Why packages were compiled**\n', ...changed, '']),
    ...(pays === null ? [] : [`Caches: ${escaped(pays.text)}.`, '']),
    ...(pays === null || pays.change === '' ? [] : [`To do: ${escaped(pays.change)}.`, '']),
  ];
}

function recompiledDetails({ misses }: RunReport): string[] {
  if (misses.recompiled.length === 0) return [];
  const rows = misses.recompiled
    .slice(0, MOST_ROWS)
    .map(({ text, packages, seconds, examples }) => [
      escaped(text),
      String(packages),
      seconds.toFixed(2),
      examples.map(code).join(' '),
    ]);
  return folded('What was compiled, by cause', [
    table(['Cause', 'Packages', 'Seconds of compilers', 'Slowest of them'], rows),
  ]);
}

function timelineDetails(timeline: BuildTimeline | null): string[] {
  if (timeline === null || timeline.actions.length === 0) return [];
  const { actions, criticalPath, efficiency, width, peakBytes, commands, slowest } = timeline;
  const facts = [
    `critical path ${secondsText(criticalPath.seconds)}`,
    ...(efficiency === null
      ? []
      : [`${Math.round(efficiency * 100)} % of ${width} compilers busy`]),
    ...(peakBytes === null ? [] : [`at most ${bytesText(peakBytes)} of memory`]),
  ];
  const waits = commands.map(({ name, target, begin, end, loaded, waited }) => {
    const wait =
      waited === null ? '' : `, waited ${secondsText(waited - loaded)} for base and delta`;
    return `- go ${name} for ${target}: ${secondsText(end - begin)}, of it loading packages ${secondsText(loaded - begin)}${wait}`;
  });
  const path = criticalPath.actions.flatMap((at) => actions[at] ?? []);
  return folded(`Time: ${facts.join(', ')}`, [
    ...waits,
    '',
    table(
      ['Slowest', 'Seconds', 'Unlocked', 'For nothing it would save'],
      slowest.flatMap((one) => slowRow(one, actions)),
    ),
    `Critical path: ${path.map((one) => code(actionName(one))).join(' → ')}\n`,
  ]);
}

function slowRow(
  { action, wouldSave, isNoise }: BuildTimeline['slowest'][number],
  actions: readonly TimelineAction[],
): string[][] {
  const one = actions[action];
  if (one === undefined) return [];
  const saved = isNoise === true ? 'noise' : secondsText(wouldSave);
  const seconds = (one.end - one.begin).toFixed(2);
  return [[code(actionName(one)), seconds, String(one.unlocked.length), saved]];
}

function actionName({ kind, package: of }: TimelineAction): string {
  return kind === 'compile' ? of : `${kind} ${of}`;
}

function trendDetails({ trend }: RunReport): string[] {
  if (trend.length < 2) return [];
  const rows = trend
    .toReversed()
    .map((row) => [
      new Date(row.at).toISOString().slice(0, 16).replace('T', ' '),
      row.commit === '' ? '' : code(row.commit.slice(0, 12)),
      row.reused ? 'all reused' : `${row.compiled} of ${row.total}`,
      row.stepSeconds.toFixed(1),
      row.goSeconds.toFixed(1),
      bytesText(row.bytesDown),
      bytesText(row.bytesUp),
      escaped(row.causes.join(', ')),
    ]);
  const head = ['Run', 'Commit', 'Compiled', 'Step s', 'Go s', 'Down', 'Up', 'Causes'];
  return folded(`The last ${trend.length} runs of this place`, [table(head, rows)]);
}
