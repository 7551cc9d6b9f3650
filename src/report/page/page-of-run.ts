import type { RunRow } from '../../cache/runs/run-row.ts';
import type { BuildTimeline } from '../../compile/timeline/timeline.ts';
import type { BinaryReport } from '../../inspect/binary-report.ts';
import type { SizeReport } from '../../inspect/size/size-report.ts';
import type { Listing } from '../../plan/go-list.ts';
import { importGraph } from '../../plan/graph/import-graph.ts';
import { reachable } from '../../plan/graph/reach.ts';
import type { RunReport } from '../run-report.ts';
import type {
  Missing,
  PageBinary,
  PageData,
  PageDifference,
  PageGraph,
  PageSize,
  PageTimeline,
  PageTrend,
} from './page-data.ts';

/** What the page is made from beside the report of the run. */
export interface PageFacts {
  /** Of the project, as a person names it. */
  readonly title: string;
  /** '' where it is not known. */
  readonly commit: string;
  /** null where nothing was listed. */
  readonly listing: Listing | null;
  /** By the binary's path; a sentence where it could not be read. */
  readonly sizes: ReadonlyMap<string, SizeReport | string>;
  /** By the binary's path. */
  readonly differences: ReadonlyMap<string, PageDifference>;
}

const NO_BASE =
  'There is nothing to compare with: no size of an earlier build is recorded for this binary.';
const NOT_LISTED =
  'Imports are not known: every binary was reused, so that nothing was listed. Run with reuse: false to see them.';

/** The page of one run. */
export function pageOfRun(report: RunReport, facts: PageFacts): PageData {
  const { binaries, timeline, trend, goVersion, packages } = report;
  const seconds = timeline === null ? new Map() : compileSeconds(timeline);
  const made =
    packages.total === 0
      ? 'every binary reused'
      : `${packages.compiled} of ${packages.total} packages compiled`;
  return {
    title: facts.title,
    facts: [
      `Go ${goVersion}`,
      ...(facts.commit === '' ? [] : [`commit ${facts.commit.slice(0, 12)}`]),
      made,
    ],
    binaries: binaries.map((one) => pageBinary(one, facts, seconds)),
    timeline: timeline === null ? noTimeline() : pageTimeline(timeline),
    trend: pageTrend(trend),
  };
}

function pageBinary(
  { name, target, path, bytes, package: main }: BinaryReport,
  { listing, sizes, differences }: PageFacts,
  seconds: ReadonlyMap<string, ReadonlyMap<string, number>>,
): PageBinary {
  const graph = listing === null ? null : pageGraph(listing, target, main, seconds.get(target));
  return {
    ...{ name, target, bytes },
    size: pageSize(sizes.get(path) ?? 'Its bytes were not read.'),
    difference: differences.get(path) ?? { missing: NO_BASE },
    graph: graph ?? { missing: NOT_LISTED },
  };
}

export function pageSize(size: SizeReport | string): PageSize | Missing {
  if (typeof size === 'string') return { missing: size };
  if (size.sectionsOnly !== null)
    return { missing: `Only sections of it can be told: ${size.sectionsOnly}` };
  const { modules, packages, functions, embeds, remainder } = size;
  const named = embeds.map(({ name, package: path, bytes }) => ({
    name: name ?? 'a variable of type string or []byte',
    ...{ package: path, bytes },
  }));
  return { modules, packages, functions, embeds: named, remainder };
}

/** null where the listing is one that was stored, without imports. */
export function pageGraph(
  listing: Listing,
  target: string,
  main: string,
  seconds: ReadonlyMap<string, number> | undefined,
): PageGraph | null {
  const listed = listing.get(target) ?? [];
  if (!listed.some((one) => one.Imports !== undefined)) return null;
  const graph = importGraph(listed);
  const paths = [...reachable(graph, [main])].sort();
  const indexOf = new Map(paths.map((path, i) => [path, i]));
  const modules = new Map<string, { path: string; version: string; index: number }>();
  const moduleOf = (path: string): number => {
    const module = graph.get(path)?.module;
    if (module === undefined || module.path === '') return -1;
    const { path: name, version } = module;
    const known = modules.get(name) ?? { path: name, version, index: modules.size };
    modules.set(name, known);
    return known.index;
  };
  const packages = paths.map((path) => ({
    path,
    module: moduleOf(path),
    imports: (graph.get(path)?.imports ?? []).flatMap((one) => indexOf.get(one) ?? []),
    seconds: seconds?.get(path) ?? null,
  }));
  const named = [...modules.values()].map(({ path, version }) => ({ path, version }));
  return { main: indexOf.get(main) ?? 0, modules: named, packages };
}

/** Of compilers and cgo, by target and import path. */
function compileSeconds({ actions }: BuildTimeline): Map<string, Map<string, number>> {
  const all = new Map<string, Map<string, number>>();
  for (const { kind, package: path, target, begin, end } of actions) {
    if (kind === 'link') continue;
    const known = all.get(target) ?? new Map<string, number>();
    all.set(target, known.set(path, (known.get(path) ?? 0) + end - begin));
  }
  return all;
}

function noTimeline(): Missing {
  return { missing: 'Nothing was compiled or linked: there is no time to show.' };
}

function pageTimeline(timeline: BuildTimeline): PageTimeline {
  const critical = new Set(timeline.criticalPath.actions);
  const spans = timeline.spans.map(({ name, begin, end }) => ({
    ...{ name, kind: 'step', start: begin, seconds: end - begin },
    ...{ isCritical: false, unlocked: 0 },
  }));
  const actions = timeline.actions.map(({ package: name, kind, begin, end, unlocked }, index) => ({
    ...{ name, kind, start: begin, seconds: end - begin },
    ...{ isCritical: critical.has(index), unlocked: unlocked.length },
  }));
  const all = [...spans, ...actions].sort((a, b) => a.start - b.start);
  const ends = all.map((one) => one.start + one.seconds);
  return { seconds: Math.max(timeline.seconds, ...ends), actions: all };
}

function pageTrend(runs: readonly RunRow[]): PageTrend | Missing {
  if (runs.length === 0)
    return {
      missing: 'No earlier run of this place is recorded yet: the next ones are shown here.',
    };
  return {
    measures: [
      { name: 'Whole step', unit: 'seconds' },
      { name: 'Go commands', unit: 'seconds' },
      { name: 'Restore', unit: 'seconds' },
      { name: 'Packages compiled', unit: 'count' },
      { name: 'Downloaded', unit: 'bytes' },
    ],
    runs: runs.map((one) => ({
      label:
        `${new Date(one.at).toISOString().slice(0, 16).replace('T', ' ')} ${one.commit.slice(0, 8)}`.trim(),
      values: [one.stepSeconds, one.goSeconds, one.restoreSeconds, one.compiled, one.bytesDown],
    })),
  };
}
