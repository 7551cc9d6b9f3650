import type { SizeRecord } from './size-cause.ts';

/**
 * A record as small as it can be for the same difference: packages of one's own each by itself, all of a
 * dependency and of the standard library as one row by the name of its module. Of embedded files those
 * of one's own packages, by package and name. Of such a record it gives the same again.
 */
export function smallRecord(size: SizeRecord): SizeRecord {
  const own = new Set(size.modules.filter((one) => one.own).map((one) => one.module));
  const isOwn = ({ package: path, module }: SizeRecord['packages'][number]): boolean =>
    own.has(module) || (module === path && !size.modules.some((one) => one.module === module));
  const packages: { package: string; module: string; bytes: number }[] = [];
  const others = new Map<string, number>();
  const ownPaths = new Set<string>();
  for (const one of size.packages) {
    const { package: path, module, bytes } = one;
    if (!isOwn(one)) others.set(module, (others.get(module) ?? 0) + bytes);
    else {
      ownPaths.add(path);
      packages.push({ package: path, module, bytes });
    }
  }
  for (const [module, bytes] of others) packages.push({ package: module, module, bytes });
  return {
    bytes: size.bytes,
    wireBytes: size.wireBytes,
    goVersion: size.goVersion,
    target: size.target,
    sectionsOnly: size.sectionsOnly,
    settings: size.settings,
    modules: size.modules.map(({ module, version, own: isOwned }) => ({
      ...{ module, version, own: isOwned },
    })),
    packages,
    embeds: size.embeds
      .filter((one) => ownPaths.has(one.package))
      .map(({ name, package: path, bytes }) => ({ name, package: path, bytes })),
    remainder: size.remainder.map(({ name, bytes, known }) => ({ name, bytes, known })),
  };
}

const LONGEST = 1024;
const MOST_ROWS = 50_000;

/** Reads a record that somebody else may have written; null where it is none. */
export function parseSizeRecord(value: unknown): SizeRecord | null {
  const one = value as Partial<SizeRecord> | null;
  const isSound =
    typeof one === 'object' &&
    one !== null &&
    isCount(one.bytes) &&
    (one.wireBytes === null || isCount(one.wireBytes)) &&
    (one.goVersion === null || isText(one.goVersion)) &&
    isText(one.target) &&
    (one.sectionsOnly === null || isText(one.sectionsOnly)) &&
    isTexts(one.settings) &&
    isRows(one.modules, (row) => isText(row.module) && isText(row.version) && isFlag(row.own)) &&
    isRows(
      one.packages,
      (row) => isText(row.package) && isText(row.module) && isCount(row.bytes),
    ) &&
    isRows(
      one.embeds,
      (row) => (row.name === null || isText(row.name)) && isText(row.package) && isCount(row.bytes),
    ) &&
    isRows(one.remainder, (row) => isText(row.name) && isCount(row.bytes) && isFlag(row.known));
  return isSound ? smallRecord(one as SizeRecord) : null;
}

export function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

/** One line that is shown in logs and Markdown: nothing that would begin another. */
export function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST && !/\p{Cc}/u.test(value);
}

export function isFlag(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

export function isRows(value: unknown, isRow: (row: Record<string, unknown>) => boolean): boolean {
  return (
    Array.isArray(value) &&
    value.length <= MOST_ROWS &&
    value.every((row) => typeof row === 'object' && row !== null && isRow(row))
  );
}

export function isTexts(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const all = Object.entries(value);
  return all.length <= 1000 && all.every(([name, text]) => isText(name) && isText(text));
}
