import { dirname, join } from 'node:path';
import { lastValue } from '../../inputs/flags/go-flags-variable.ts';
import type { Go } from '../../pin/go.ts';
import type { FoundModules } from '../../plan/find-modules.ts';
import type { ModuleRoots, PinFiles } from '../../plan/module-files.ts';
import { type GoSum, parseGoSums } from './go-sum.ts';

/** What the repository's go.sum files pin; null where the build reads no module cache. */
export function pinnedModules({ roots, pins }: FoundModules, go: Go): GoSum | null {
  const files = goSumFiles(pins);
  if (files.length === 0 || isVendored(roots, pins, go)) return null;
  const goSum = parseGoSums(files.map((file) => pins.get(file) ?? ''));
  return goSum.zips.size === 0 ? null : goSum;
}

export function goSumFiles(pins: PinFiles): string[] {
  return [...pins.keys()].filter((file) => /[\\/]go\.sum$|\.work\.sum$/.test(file));
}

/**
 * Since Go 1.14 the vendor folder beside go.mod is used unless a flag says otherwise
 * (https://go.dev/ref/mod#vendoring); in a workspace only that beside go.work (Go 1.22).
 */
function isVendored(roots: ModuleRoots, pins: PinFiles, go: Go): boolean {
  const flags = [...go.goFlags, ...go.flags.compile];
  const mode = lastValue(flags, 'mod') ?? '';
  if (mode !== '') return mode === 'vendor';
  const { workspaceFile, module } = roots;
  const folder = workspaceFile === null ? module : dirname(workspaceFile);
  return folder !== null && pins.has(join(folder, 'vendor', 'modules.txt'));
}
