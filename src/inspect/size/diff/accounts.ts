import { STANDARD } from '../modules-of.ts';
import { flagCause } from './flag-cause.ts';
import type { SizeCause, SizeRecord } from './size-cause.ts';

/** Causes with what changed by themselves, before what changed along with them is shared out. */
export interface Accounts {
  readonly causes: readonly SizeCause[];
  /** The one that changes every package: another Go, other flags of the compiler; it takes all the rest. */
  readonly everything: SizeCause | null;
  /** What changed of the standard library, and of modules of the same version: something else brought it along. */
  readonly brought: readonly SizeCause[];
}

export function openAccounts(before: SizeRecord, after: SizeRecord): Accounts {
  const isOtherGo = before.goVersion !== after.goVersion;
  const toolchain: SizeCause | null = isOtherGo
    ? { cause: 'toolchain', name: 'go', before: before.goVersion, after: after.goVersion, bytes: 0 }
    : null;
  const flags = flagCause(before, after);
  const everything = toolchain ?? (flags?.changesCode ? flags.cause : null);
  const recorded = [toolchain, flags?.cause ?? null].filter((one) => one !== null);
  if (before.sectionsOnly !== null || after.sectionsOnly !== null)
    return { causes: recorded, everything: everything ?? flags?.cause ?? null, brought: [] };
  const modules = moduleCauses(before, after);
  const embeds = embedCauses(before, after, modules);
  const packages = packageCauses(before, after, { modules, embeds }, everything !== null);
  const causes = [...recorded, ...packages, ...embeds];
  return { causes, everything, brought: broughtAlong(before, after, packages) };
}

/** `before` and `after` are small records: one row for each module that is not one's own. */
function broughtAlong(
  before: SizeRecord,
  after: SizeRecord,
  packages: readonly SizeCause[],
): SizeCause[] {
  const named = new Set(packages.map((one) => one.name));
  const own = new Set(
    [...before.modules, ...after.modules].filter((one) => one.own).map((one) => one.module),
  );
  return changedPackages(before, after)
    .filter(({ name, module }) => name === module && !named.has(name) && !own.has(name))
    .map(({ name, before: was, after: is }) => ({
      cause: 'other',
      name: name === STANDARD ? 'standard library' : `${name}, the same version`,
      ...{ before: null, after: null },
      bytes: (is ?? 0) - (was ?? 0),
    }));
}

interface Change {
  readonly name: string;
  readonly module: string;
  readonly before: number | null;
  readonly after: number | null;
}

/**
 * Modules of another version, added or removed; also those in whose place a folder came. Where it was a folder
 * before, or is all that there ever was, its packages are one's own.
 */
function moduleCauses(before: SizeRecord, after: SizeRecord): ReadonlyMap<string, SizeCause> {
  const [old, now] = [modulesOf(before), modulesOf(after)];
  const causes = new Map<string, SizeCause>();
  for (const name of new Set([...old.keys(), ...now.keys()])) {
    const [was, is] = [old.get(name), now.get(name)];
    const isOwn = (was ?? is)?.own && (is ?? was)?.own;
    if (name === STANDARD || isOwn || was?.version === is?.version) continue;
    const [from, to] = [was?.version ?? null, is?.version ?? null];
    causes.set(name, { cause: 'dependency', name, before: from, after: to, bytes: 0 });
  }
  return causes;
}

function modulesOf({ modules }: SizeRecord) {
  return new Map(modules.map((one) => [one.module, one]));
}

/** Modules with all their packages; packages of modules that are one's own. */
function packageCauses(
  before: SizeRecord,
  after: SizeRecord,
  told: {
    readonly modules: ReadonlyMap<string, SizeCause>;
    readonly embeds: readonly (SizeCause & { readonly package: string })[];
  },
  isAllChanged: boolean,
): SizeCause[] {
  const modules = new Map(told.modules);
  const [old, now] = [modulesOf(before), modulesOf(after)];
  const packages: SizeCause[] = [];
  for (const one of changedPackages(before, after)) {
    const bytes = (one.after ?? 0) - (one.before ?? 0);
    const module = modules.get(one.module);
    if (module !== undefined) {
      modules.set(one.module, { ...module, bytes: module.bytes + bytes });
      continue;
    }
    const isOwn = old.get(one.module)?.own ?? now.get(one.module)?.own ?? one.module === one.name;
    if (!isOwn || (isAllChanged && one.before !== null && one.after !== null)) continue;
    const embedded = told.embeds
      .filter(({ package: path }) => path === one.name)
      .reduce((sum, each) => sum + each.bytes, 0);
    const text = (size: number | null) => (size === null ? null : String(size));
    packages.push({
      cause: 'package',
      name: one.name,
      before: text(one.before),
      after: text(one.after),
      bytes: bytes - embedded,
    });
  }
  return [...modules.values(), ...packages.filter((one) => one.bytes !== 0)];
}

function changedPackages(before: SizeRecord, after: SizeRecord): Change[] {
  const old = new Map(before.packages.map((one) => [one.package, one]));
  const now = new Map(after.packages.map((one) => [one.package, one]));
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((name) => {
    const [was, is] = [old.get(name), now.get(name)];
    if (was?.bytes === is?.bytes) return [];
    const module = is?.module ?? was?.module ?? name;
    return [{ name, module, before: was?.bytes ?? null, after: is?.bytes ?? null }];
  });
}

/** By package and name; those without a name by package, as one. */
function embedCauses(
  before: SizeRecord,
  after: SizeRecord,
  changed: ReadonlyMap<string, SizeCause>,
): (SizeCause & { readonly package: string })[] {
  const own = new Set(
    [...before.modules, ...after.modules].filter((one) => one.own).map((one) => one.module),
  );
  const modules = new Map(
    [...before.packages, ...after.packages].map((one) => [one.package, one.module]),
  );
  const [old, now] = [sums(before), sums(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) => {
    const [was, is] = [old.get(key), now.get(key)];
    const one = is ?? was;
    if (one === undefined || was?.bytes === is?.bytes) return [];
    // Those of a dependency change with its version.
    const module = modules.get(one.package) ?? one.package;
    if (changed.has(module) || (!own.has(module) && module !== one.package)) return [];
    const text = (size: number | undefined) => (size === undefined ? null : String(size));
    return [
      {
        cause: 'embed' as const,
        name: one.name ?? `${one.package} (string or []byte)`,
        package: one.package,
        before: text(was?.bytes),
        after: text(is?.bytes),
        bytes: (is?.bytes ?? 0) - (was?.bytes ?? 0),
      },
    ];
  });
}

function sums({ embeds }: SizeRecord) {
  const found = new Map<string, { name: string | null; package: string; bytes: number }>();
  for (const one of embeds) {
    const key = `${one.package} ${one.name ?? ''}`;
    found.set(key, { ...one, bytes: (found.get(key)?.bytes ?? 0) + one.bytes });
  }
  return found;
}
