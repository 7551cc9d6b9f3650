import { OF_C, OF_NOTES, type Owners } from './owners.ts';
import type { TableFunction } from './tables/pclntab.ts';

/**
 * Gives every function the package of its name. One without a package in it (assembly, methods of
 * types without a name) belongs to the package of its compilation unit; one without a unit is code
 * of C that Go's own linker took in. `fileOf`: fileOfUnit.
 */
export function ownFunctions(
  functions: readonly TableFunction[],
  owners: Owners,
  fileOf: (unit: number) => string,
): void {
  const units = new Map<number, number>();
  const paths = owners.learn(functions.map((one) => one.name));
  const named = functions.map((one, index) => {
    const path = paths[index] ?? null;
    return path === null || (one.unit === null && COLD.test(one.name)) ? null : owners.ofPath(path);
  });
  // A file of assembly is a unit, and may name functions of other packages alone (runtime.memequal of internal/bytealg).
  for (const unit of new Set(functions.map((one) => one.unit))) {
    if (unit === null) continue;
    const owner = owners.ofAssembly(fileOf(unit));
    if (owner !== null) units.set(unit, owner);
  }
  for (const [unit, owner] of mostNamed(functions, named))
    if (!units.has(unit)) units.set(unit, owner);
  // The text is in the order of the packages: what names none stands between those of its own.
  let before: number | null = null;
  functions.forEach((one, index) => {
    const unit = one.unit === null ? null : (units.get(one.unit) ?? null);
    const beside = one.hasLines ? before : null;
    const made = one.name.startsWith('go:') ? OF_NOTES : OF_C;
    const owner = named[index] ?? unit ?? beside ?? made;
    if (named[index] !== null) before = owner;
    one.owner = owner;
    one.unitOwner = unit ?? owner;
  });
}

/** The part of a function of C that hardly runs; of Go it would be a function of that name. */
const COLD = /^\w+\.cold$/;

/** By unit the package that most of its functions are called by. */
function mostNamed(
  functions: readonly TableFunction[],
  named: readonly (number | null)[],
): Map<number, number> {
  const counts = new Map<number, Map<number, number>>();
  functions.forEach((one, index) => {
    const owner = named[index];
    if (one.unit === null || owner === null || owner === undefined) return;
    // What was instantiated or generated lies in the unit of whoever needed it first.
    if (/\[|^type:|-fm$/.test(one.name)) return;
    const own = counts.get(one.unit) ?? new Map<number, number>();
    counts.set(one.unit, own.set(owner, (own.get(owner) ?? 0) + 1));
  });
  const most = (own: Map<number, number>): number =>
    [...own].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
  return new Map([...counts].map(([unit, own]) => [unit, most(own)]));
}
