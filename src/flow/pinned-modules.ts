import { sep } from 'node:path';
import { type GoSum, parseGoSums } from '../cache/modules/go-sum.ts';
import type { PreparedGo } from './prepare-go.ts';

/** What the repository's go.sum files pin; null where the build reads no module cache. */
export function pinnedModules(go: PreparedGo): GoSum | null {
  const files = goSumFiles(go);
  if (files.length === 0 || isVendored(go)) return null;
  const goSum = parseGoSums(files.map((file) => go.modules.pins.get(file) ?? ''));
  return goSum.zips.size === 0 ? null : goSum;
}

export function goSumFiles(go: PreparedGo): string[] {
  return [...go.modules.pins.keys()].filter((file) => /[\\/]go(\.work)?\.sum$/.test(file));
}

/** Since Go 1.14 a vendor folder is used unless GOFLAGS says otherwise (https://go.dev/ref/mod#vendoring). */
function isVendored(go: PreparedGo): boolean {
  const flags = go.goEnv.GOFLAGS.split(/\s+/);
  const mode = flags
    .map((flag) => /^-?-mod=(.*)$/.exec(flag)?.[1])
    .filter(Boolean)
    .at(-1);
  if (mode !== undefined) return mode === 'vendor';
  return [...go.modules.pins.keys()].some((file) => file.endsWith(`vendor${sep}modules.txt`));
}
