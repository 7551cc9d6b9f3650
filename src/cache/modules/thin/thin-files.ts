import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hasSourceEnding } from '../../../plan/source/source-names.ts';
import { relativePath } from '../../../runner/relative-path.ts';
import { assemblyIncludes } from '../included-folders.ts';
import { filesBelow } from '../module-folders.ts';
import type { ThinPackage, ThinSources } from './thin-sources.ts';

const ASSEMBLY = /\.(s|S|sx)$/;

interface PackageFiles {
  readonly files: readonly string[];
  readonly wholeModule: boolean;
}

/**
 * The files of a GOMODCACHE that make a thin copy of it, relative, with `/`: the source files of
 * each package folder for all targets, so that no commit can ever find half a package; what it
 * embeds and what its assembly includes.
 */
export async function thinFiles(goModCache: string, sources: ThinSources): Promise<string[]> {
  const packages = await Promise.all(
    sources.packages.map(async (one) => ({ one, ...(await packageFiles(goModCache, one)) })),
  );
  const whole = new Set(sources.wholeModules);
  for (const { one, wholeModule } of packages) if (wholeModule) whole.add(one.module);
  const modules = await Promise.all(
    [...whole].map(async (module) =>
      (await filesBelow(join(goModCache, module))).map(({ path }) => `${module}/${path}`),
    ),
  );
  const parts = packages.filter(({ one }) => !whole.has(one.module)).flatMap(({ files }) => files);
  return [...new Set([...modules.flat(), ...parts])].sort();
}

async function packageFiles(goModCache: string, one: ThinPackage): Promise<PackageFiles> {
  const folder = join(goModCache, one.folder);
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
  const sources = names.filter((name) => hasSourceEnding(name) && !name.endsWith('_test.go'));
  const included = await assemblyIncludes(
    folder,
    sources.filter((name) => ASSEMBLY.test(name)),
  );
  const outside = included
    .map((file) => relativePath(goModCache, file))
    .filter((path) => path.startsWith(`${one.module}/`));
  const readsUnseen = !one.everyTarget && (await mayReadMore(folder, sources));
  return {
    files: [
      ...sources.map((name) => `${one.folder}/${name}`),
      ...names.filter((name) => name === 'default.pgo').map((name) => `${one.folder}/${name}`),
      ...one.embedded,
      ...outside,
    ],
    // What it embeds or includes for a target that does not use it yet is not known.
    wholeModule: readsUnseen || outside.some((path) => path.endsWith('.go')),
  };
}

async function mayReadMore(folder: string, sources: readonly string[]): Promise<boolean> {
  for (const name of sources) {
    if (!name.endsWith('.go')) continue;
    if (/\/\/go:embed|"C"/.test(await readFile(join(folder, name), 'utf8'))) return true;
  }
  return false;
}
