import type { MissKind } from '../../src/cache/misses/miss-cause.ts';
import type { RunReport } from '../../src/report/run-report.ts';

/** Kinds of why caches missed, then of why packages were compiled. */
export const missKinds = ({ misses }: RunReport): readonly MissKind[] => [
  ...misses.causes.map((one) => one.kind),
  ...misses.recompiled.map((one) => one.kind),
];

export const missTexts = ({ misses }: RunReport): string =>
  [...misses.causes, ...misses.recompiled].map((one) => one.text).join('\n');
