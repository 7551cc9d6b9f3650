import { dirname, join, relative, sep } from 'node:path';
import { isOwnPackage, type ListedPackage, sourceFiles } from '../../plan/go-list.ts';
import type { OwnModule } from '../../plan/own-modules.ts';
import { assemblyIncludes } from '../../plan/source/assembly-includes.ts';
import { factPath } from './answer.ts';
import { type Fact, fact } from './fact.ts';
import { isGoName, isSourceName } from './package-folder.ts';
import type { Files } from './read-files.ts';

export type PackageFacts =
  | { readonly ok: true; readonly facts: readonly Fact[] }
  | { readonly ok: false; readonly reason: string };

/** What an own package of a binary (vendored ones too) reads of the checkout. */
export async function packageFacts(
  files: Files,
  workingDirectory: string,
  one: ListedPackage,
): Promise<PackageFacts> {
  const at = (...names: string[]): string => factPath(workingDirectory, join(one.Dir, ...names));
  const read = new Set(sourceFiles(one));
  const facts: Fact[] = [fact('names', at()), fact('file', at('default.pgo'))];
  for (const name of read) facts.push(fact('file', at(name)));
  for (const pattern of one.EmbedPatterns ?? []) facts.push(fact('embed', at(), pattern));
  for (const { name, kind } of (await files.names(one.Dir)) ?? []) {
    if (kind === 'folder' || read.has(name) || !isSourceName(name)) continue;
    // A Go file that is left out today comes in with another constraint; of a test only `names` asks.
    if (!isGoName(name)) facts.push(fact('file', at(name)));
    else if (!name.endsWith('_test.go')) facts.push(fact('head', at(name)));
  }
  const includes = await includedFiles(files, one);
  if (!includes.ok) return includes;
  return { ok: true, facts: [...facts, ...includes.names.map((name) => fact('file', at(name)))] };
}

async function includedFiles(
  files: Files,
  one: ListedPackage,
): Promise<
  | { readonly ok: true; readonly names: readonly string[] }
  | { readonly ok: false; readonly reason: string }
> {
  const names = new Set<string>();
  if ((one.SFiles ?? []).length === 0) return { ok: true, names: [] };
  const waiting = [...(one.SFiles ?? []), ...(one.HFiles ?? [])];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (names.has(name)) continue;
    names.add(name);
    const found = assemblyIncludes((await files.text(join(one.Dir, name))) ?? '');
    if (!found.ok) {
      return { ok: false, reason: `${one.ImportPath}: ${name} includes ${found.path}` };
    }
    waiting.push(...found.names);
  }
  return { ok: true, names: [...names] };
}

/**
 * What decides where an import path leads: a go.mod between module and package would make it
 * another module's, and a folder of the same import path in another own module makes it ambiguous
 * (cmd/go/internal/modload/import.go dirInModule).
 */
export function resolutionFacts(
  workingDirectory: string,
  packages: readonly ListedPackage[],
  own: readonly OwnModule[],
): Fact[] {
  const at = (path: string): string => factPath(workingDirectory, path);
  const facts: Fact[] = [];
  for (const one of packages) {
    if (one.Standard === true || one.Module === undefined) continue;
    const home = isOwnPackage(one) ? ((one.Module.Replace ?? one.Module).Dir ?? '') : '';
    if (home !== '') {
      for (let folder = one.Dir; isBelow(folder, home); folder = dirname(folder)) {
        facts.push(fact('kind', at(join(folder, 'go.mod'))));
      }
    }
    for (const { path, dir } of own) {
      if (dir === home || !`${one.ImportPath}/`.startsWith(`${path}/`)) continue;
      const rest = one.ImportPath.slice(path.length + 1);
      facts.push(fact('names', at(join(dir, rest))));
      for (let folder = join(dir, rest); isBelow(folder, dir); folder = dirname(folder)) {
        facts.push(fact('kind', at(join(folder, 'go.mod'))));
      }
    }
  }
  return facts;
}

function isBelow(folder: string, above: string): boolean {
  const path = relative(above, folder);
  return path !== '' && path.split(sep)[0] !== '..' && path !== folder;
}
