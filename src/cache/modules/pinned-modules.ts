import { dirname, join } from 'node:path';
import { lastValue } from '../../inputs/flags/go-flags-variable.ts';
import type { PreparedGo } from '../lane/choose-lane.ts';
import { type GoSum, parseGoSums } from './go-sum.ts';

/** What the repository's go.sum files pin; null where the build reads no module cache. */
export function pinnedModules(go: PreparedGo): GoSum | null {
  const files = goSumFiles(go);
  if (files.length === 0 || isVendored(go)) return null;
  const goSum = parseGoSums(files.map((file) => go.modules.pins.get(file) ?? ''));
  return goSum.zips.size === 0 ? null : goSum;
}

export function goSumFiles(go: PreparedGo): string[] {
  return [...go.modules.pins.keys()].filter((file) => /[\\/]go\.sum$|\.work\.sum$/.test(file));
}

/**
 * Since Go 1.14 the vendor folder beside go.mod is used unless a flag says otherwise
 * (https://go.dev/ref/mod#vendoring); in a workspace only that beside go.work (Go 1.22).
 */
function isVendored(go: PreparedGo): boolean {
  const flags = [...go.goFlags, ...go.flags.compile];
  const mode = lastValue(flags, 'mod') ?? '';
  if (mode !== '') return mode === 'vendor';
  const { workspaceFile, module } = go.modules.roots;
  const folder = workspaceFile === null ? module : dirname(workspaceFile);
  return folder !== null && go.modules.pins.has(join(folder, 'vendor', 'modules.txt'));
}
