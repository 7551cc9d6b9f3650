import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Step } from '../../inputs/step.ts';
import { targetText } from '../../inputs/target.ts';
import type { BuiltBinary } from '../../inspect/built-binary.ts';
import type { Go } from '../../pin/go.ts';
import {
  idleVariables,
  type LinkedPackage,
  type LinkedVariable,
  linkedVariables,
} from '../../plan/effect/linked-variables.ts';
import type { ListedPackage, Listing } from '../../plan/go-list.ts';
import { type Declaration, packageDeclarations } from '../../plan/package-variables.ts';

/** Says which `-X` of the linker set nothing: the linker itself does not. Before anything is packed. */
export async function warnOfVariables(
  step: Step,
  go: Go,
  listing: Listing,
  binaries: readonly BuiltBinary[],
): Promise<void> {
  const { inputs, compiler, runner } = step;
  if (compiler !== 'gc' || binaries.length === 0) return;
  const variables = linkedVariables([...go.goFlags, ...go.flags.link]);
  if (variables.length === 0) return;
  const packages = await Promise.all(
    linked(listing, binaries).map((one) => withDeclarations(one, variables)),
  );
  const stamped = new Set(inputs.stamp.map((one) => one.name));
  const from = (name: string): string => (stamped.has(name) ? 'stamp' : 'ldflags -X');
  const unread = await unreadVariables(variables, binaries);
  for (const text of idleVariables(variables, packages, unread, from)) runner.log.warning(text);
}

/** The binaries' packages, each once. */
function linked(listing: Listing, binaries: readonly BuiltBinary[]): ListedPackage[] {
  const found = new Map<string, ListedPackage>();
  for (const { planned } of binaries) {
    const all = listing.get(targetText(planned.target)) ?? [];
    const main = all.find((one) => one.ImportPath === planned.package);
    const names = new Set([planned.package, ...(main?.Deps ?? [])]);
    for (const one of all) if (names.has(one.ImportPath)) found.set(one.ImportPath, one);
  }
  return [...found.values()];
}

/** Of the standard library only what is named is read. */
async function withDeclarations(
  one: ListedPackage,
  variables: readonly LinkedVariable[],
): Promise<LinkedPackage> {
  const isMain = one.Name === 'main';
  const path = isMain ? 'main' : one.ImportPath;
  const isMeant =
    one.Standard !== true || variables.some(({ name }) => name.startsWith(`${path}.`));
  const declarations = isMeant ? await declarationsOf(one) : new Map<string, Declaration>();
  return { importPath: one.ImportPath, isMain, declarations };
}

async function declarationsOf(
  one: ListedPackage,
): Promise<ReadonlyMap<string, Declaration> | null> {
  const names = [...(one.GoFiles ?? []), ...(one.CgoFiles ?? [])];
  try {
    const texts = await Promise.all(names.map((name) => readFile(join(one.Dir, name), 'utf8')));
    return new Map(texts.flatMap((text) => [...packageDeclarations(text)]));
  } catch {
    return null;
  }
}

/** A string that the linker sets lies whole in the binary: one that is in none was left out. */
async function unreadVariables(
  variables: readonly LinkedVariable[],
  binaries: readonly BuiltBinary[],
): Promise<ReadonlySet<string>> {
  const left = new Set(
    variables.filter(({ value }) => value !== '' && !value.includes('$')).map(({ name }) => name),
  );
  for (const { file, reused } of binaries) {
    if (left.size === 0) break;
    if (reused) return new Set();
    const bytes = await readFile(file);
    for (const { name, value } of variables) if (bytes.includes(value)) left.delete(name);
  }
  return left;
}
