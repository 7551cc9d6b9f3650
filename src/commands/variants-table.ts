import { bytesText } from '../runner/units.ts';

/** What one variant of a build costs; every number of a build is a median of its runs. */
export interface VariantCost {
  readonly name: string;
  readonly says: string;
  /** Of all binaries together. */
  readonly bytes: number;
  readonly xzBytes: number | null;
  readonly zstdBytes: number | null;
  /** Of the first binary; null where it could not be run. */
  readonly startMilliseconds: number | null;
  readonly startPeakBytes: number | null;
  /** From an empty GOCACHE: of the first variant with the same compile key. */
  readonly coldSeconds: number;
  /** With everything compiled. */
  readonly linkSeconds: number;
  /** Most memory that all processes of the build had resident at once. */
  readonly coldPeakBytes: number | null;
  readonly linkPeakBytes: number | null;
}

export type VariantRow =
  | { readonly kind: 'measured'; readonly cost: VariantCost }
  | {
      readonly kind: 'not-measured';
      readonly name: string;
      readonly says: string;
      readonly reason: string;
    };

export interface VariantsReport {
  readonly goVersion: string;
  /** `linux/amd64`. */
  readonly target: string;
  readonly runs: number;
  readonly rows: readonly VariantRow[];
}

const HEAD = [
  ...['variant', 'what it is', 'size', 'of plain', 'xz', 'zstd', 'start-up', 'resident'],
  ...['cold build', 'its memory', 'link', 'its memory'],
];

/** The report as a Markdown table, which a terminal shows well enough, too. */
export function variantsTable({ goVersion, target, runs, rows }: VariantsReport): string[] {
  const costs = rows.flatMap((row) => (row.kind === 'measured' ? [row.cost] : []));
  const plain = costs.find((one) => one.name === 'plain')?.bytes ?? null;
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    row(HEAD),
    row(HEAD.map((_, column) => (column < 2 ? '---' : '---:'))),
    ...costs.map((one) => row(cells(one, plain))),
    '',
    ...rows.flatMap((one) =>
      one.kind === 'measured' ? [] : [`\`${one.name}\` is not measured: ${one.reason}`],
    ),
    `Go ${goVersion}, ${target}; builds: medians of ${runs} by turns; xz -6, zstd -19; cold: from an empty GOCACHE, once for all variants that compile the same.`,
  ];
}

function cells(cost: VariantCost, plain: number | null): string[] {
  const { startMilliseconds } = cost;
  return [
    `\`${cost.name}\``,
    cost.says,
    bytesText(cost.bytes),
    plain === null ? '–' : `${(cost.bytes / plain).toFixed(2)}x`,
    bytesOrNone(cost.xzBytes),
    bytesOrNone(cost.zstdBytes),
    startMilliseconds === null ? '–' : `${startMilliseconds.toFixed(1)} ms`,
    bytesOrNone(cost.startPeakBytes),
    `${cost.coldSeconds.toFixed(1)} s`,
    bytesOrNone(cost.coldPeakBytes),
    `${cost.linkSeconds.toFixed(2)} s`,
    bytesOrNone(cost.linkPeakBytes),
  ];
}

function bytesOrNone(bytes: number | null): string {
  return bytes === null ? '–' : bytesText(bytes);
}
