import type { PreparedProject } from '../edits/prepare-project.ts';
import { OURS, SHARED, strategiesWith } from '../jobs/strategies.ts';
import type { Options } from '../options.ts';
import type { Sample } from '../sample.ts';
import { growthTable } from './growth.ts';
import { type Comparison, difference, medians, ratio, renderTable } from './tables.ts';

export interface ReportRequest {
  readonly prepared: PreparedProject;
  readonly options: Options;
  readonly samples: readonly Sample[];
  readonly machine: string;
}

interface Metric {
  readonly title: string;
  readonly figure: (of: Sample) => number | null;
  readonly show: (value: number) => string;
  readonly ratios: boolean;
  readonly differences?: boolean;
  /** Only with a later step. */
  readonly later?: boolean;
  /** A last row: the last commit over the first. */
  readonly growth?: boolean;
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
const METRICS: readonly Metric[] = [
  {
    title: 'Wall seconds of the steps, post included',
    figure: (one) => one.seconds,
    show: (value) => value.toFixed(2),
    ratios: true,
    differences: true,
  },
  {
    title: 'Seconds of the later step alone',
    figure: (one) => one.parts.find((part) => part.name === 'later')?.seconds ?? null,
    show: (value) => value.toFixed(2),
    ratios: true,
    later: true,
  },
  {
    title: 'Bytes down, MB (archives, and modules from the module proxy)',
    figure: (one) => one.bytesDown,
    show: megabytes,
    ratios: true,
  },
  {
    title: 'Of these from the module proxy, MB',
    figure: (one) => one.moduleBytes,
    show: megabytes,
    ratios: false,
    later: true,
  },
  {
    title: 'Bytes up, MB',
    figure: (one) => one.bytesUp,
    show: megabytes,
    ratios: false,
  },
  {
    title: 'Stored afterwards, everything counted, MB',
    figure: (one) => one.storedBytes,
    show: megabytes,
    ratios: true,
    growth: true,
  },
  {
    title: 'Packages compiled',
    figure: (one) => one.compiled,
    show: (value) => value.toFixed(0),
    ratios: false,
  },
  {
    title: 'Peak memory of all processes, MB',
    figure: (one) => one.peakBytes,
    show: (value) => (value / 1e6).toFixed(0),
    ratios: false,
  },
];

/** One project's part of docs/benchmarks.md. */
export function renderMarkdown(request: ReportRequest): string {
  const { prepared, options, samples } = request;
  const { commits, strategies } = options;
  const metrics = METRICS.filter((metric) => metric.later !== true || options.later.length > 0);
  const tables = metrics.flatMap((metric) => [
    `### ${metric.title}`,
    renderTable({
      ...{ commits, strategies, show: metric.show, growth: metric.growth === true },
      value: medians(samples, metric.figure),
      comparisons: comparisons(metric, strategies),
    }),
  ]);
  return [
    `## ${options.section || prepared.project.name}`,
    `\`${options.command}\``,
    conditions(request),
    ...(options.growth
      ? ['### Stored, everything counted', growthTable(samples, commits, strategies)]
      : []),
    ...tables,
    ...warningLines(samples),
  ].join('\n\n');
}

/** Ours, or a layer, against the others that were run. */
function comparisons(metric: Metric, strategies: readonly string[]): readonly Comparison[] {
  const shared = metric.ratios && strategies.includes(SHARED);
  const alone = 'no-share-flags';
  const sharing = shared && strategies.includes(alone) ? [ratio(SHARED, alone)] : [];
  if (!strategies.includes(OURS)) return sharing;
  const others = strategies.filter((one) => !/^(ours|ours-directory|ours-shared|local)$/.test(one));
  return [
    ...sharing,
    ...(metric.ratios ? others.map((other) => ratio(OURS, other)) : []),
    ...(metric.differences && strategies.includes('local') ? [difference(OURS, 'local')] : []),
  ];
}

function conditions({ prepared, options, machine }: ReportRequest): string {
  const { project, targets, bump } = prepared;
  const patched = options.commits.some((one) => one.kind === 'go-patch');
  const go = patched ? `Go ${options.go}, then ${options.goPatch}` : `Go ${options.go}`;
  const build = `CGO_ENABLED=0 go build -trimpath -ldflags="-s -w" -o bin/ ${project.packages}`;
  const says = strategiesWith(options.also).filter((one) => options.strategies.includes(one.name));
  return [
    `- ${machine}; ${go}, in the tool cache.`,
    `- ${project.module}, a git checkout; every job starts from an empty HOME. Plain jobs run \`${build}\`.`,
    ...(options.later.length > 0 ? [`- Then a step \`${options.later.join(' ')}\`.`] : []),
    `- Cache service and module proxy: ${options.mbps} MB/s each way, ${options.latency} ms for each request; they run on the same cores.`,
    `- ${options.repeats === 1 ? 'One history' : `Medians of ${options.repeats} histories`} of the commits below, each from empty caches; at each commit all strategies have their turn.`,
    `- Leaf: \`${targets.leaf.importPath}\`, core: \`${targets.core.importPath}\`, test: \`${targets.tested.importPath}\`${bump === undefined ? '' : `, bump: \`${bump}\``}.`,
    ...says.map((one) => `- \`${one.name}\`: ${one.says}.`),
  ].join('\n');
}

function warningLines(samples: readonly Sample[]): readonly string[] {
  const warnings = new Set(
    samples.flatMap((one) => one.warnings.map((text) => `- ${one.strategy}: ${text}`)),
  );
  return warnings.size === 0 ? [] : ['### Warnings of the jobs', [...warnings].join('\n')];
}
