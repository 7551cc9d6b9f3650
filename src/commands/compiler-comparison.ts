import type { Compiler } from '../inputs/flags/compiler.ts';
import type { StartCost } from '../inspect/post-link-report.ts';
import { bytesText } from '../runner/units.ts';

/** What one compiler costs on a project; every number is a median of its runs. */
export interface CompilerCost {
  readonly compiler: Compiler;
  /** `gccgo 12.2.0 (Go 1.18)`. */
  readonly version: string;
  /** From nothing: an empty GOCACHE. */
  readonly coldSeconds: number;
  /** Most memory that all its processes had resident at once; null where the system does not say. */
  readonly peakBytes: number | null;
  /** With only the packages named compiled again, and linked. */
  readonly changedSeconds: number;
  /** Of all binaries together. */
  readonly bytes: number;
  /** Of the first binary; null where it could not be run. */
  readonly start: StartCost | null;
}

export type CompilerRow =
  | { readonly kind: 'measured'; readonly cost: CompilerCost }
  /** It is not there, or cannot build this project. */
  | { readonly kind: 'not-measured'; readonly compiler: Compiler; readonly reason: string };

export interface CompilerComparison {
  readonly runs: number;
  readonly rows: readonly CompilerRow[];
  readonly recommendation: string;
}

/** The rows as lines of a terminal, widths by the longest cell. */
export function comparisonLines(comparison: CompilerComparison): string[] {
  const head = [
    'compiler',
    'cold',
    'peak memory',
    'after a change',
    'size',
    'start-up',
    'resident',
  ];
  const table = [head];
  const reasons: string[] = [];
  for (const row of comparison.rows) {
    if (row.kind === 'measured') table.push(cells(row.cost));
    else reasons.push(`${row.compiler}: not measured: ${row.reason}`);
  }
  const widths = head.map((_, column) => Math.max(...table.map((one) => one[column]?.length ?? 0)));
  return [
    ...table.map((one) =>
      one
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    ),
    ...reasons,
    `medians of ${comparison.runs} runs; cold is with an empty GOCACHE, where gc compiles its standard library and gccgo links its own`,
    comparison.recommendation,
  ];
}

function cells(cost: CompilerCost): string[] {
  const { start } = cost;
  return [
    cost.version,
    `${cost.coldSeconds.toFixed(2)} s`,
    cost.peakBytes === null ? '-' : bytesText(cost.peakBytes),
    `${cost.changedSeconds.toFixed(2)} s`,
    bytesText(cost.bytes),
    start === null ? '-' : `${start.milliseconds.toFixed(1)} ms`,
    start?.peakBytes == null ? '-' : bytesText(start.peakBytes),
  ];
}

/**
 * Which compiler to take. gc unless another is there, builds the project, and is no worse in size,
 * memory and start-up: only gc's work is kept in the caches, and only gc has the newest language.
 */
export function recommend(rows: readonly CompilerRow[]): string {
  const costs = rows.flatMap((row) => (row.kind === 'measured' ? [row.cost] : []));
  const gc = costs.find((one) => one.compiler === 'gc');
  if (gc === undefined) return 'no recommendation: gc was not measured';
  const others = costs.filter((one) => one !== gc);
  if (others.length === 0) return 'take gc: no other compiler was measured';
  const better = others.find(
    (one) =>
      one.bytes < gc.bytes &&
      (one.peakBytes ?? Number.POSITIVE_INFINITY) <= (gc.peakBytes ?? 0) &&
      (one.start?.milliseconds ?? Number.POSITIVE_INFINITY) <= (gc.start?.milliseconds ?? 0),
  );
  if (better !== undefined)
    return `try ${better.compiler}: ${against(better, gc)}; nothing that it makes is cached, and its language is older: measure the work of the program itself first`;
  const words = others.map((one) => `${one.compiler}: ${against(one, gc)}`).join('; ');
  return `take gc. ${words}; and nothing of another compiler is cached`;
}

function against(one: CompilerCost, gc: CompilerCost): string {
  const times = (own: number, other: number): string => (own / other).toFixed(1);
  return [
    `${times(one.bytes, gc.bytes)} times the size`,
    `${times(one.changedSeconds, gc.changedSeconds)} times as long after a change`,
    ...(one.start === null || gc.start === null
      ? []
      : [`${times(one.start.milliseconds, gc.start.milliseconds)} times the start-up`]),
  ].join(', ');
}
