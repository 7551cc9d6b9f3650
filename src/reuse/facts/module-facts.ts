import { dirname, join, resolve } from 'node:path';
import type { PinFiles } from '../../plan/module-files.ts';
import type { OwnModule } from '../../plan/own-modules.ts';
import { factPath } from './answer.ts';
import { type Fact, fact } from './fact.ts';

export interface ModuleFacts {
  readonly workingDirectory: string;
  /** Pin files found before the build, by absolute path. */
  readonly pins: PinFiles;
  readonly workspaceFile: string | null;
  /** Folder of the nearest go.mod. */
  readonly module: string | null;
  readonly own: readonly OwnModule[];
  /** Values of `-pgo` that name a file. */
  readonly profiles: readonly string[];
}

/**
 * What decides which module is built with which dependencies: go.work and go.mod up to the root,
 * go.mod and go.sum of every own module, vendor folders.
 */
export function moduleFacts(facts: ModuleFacts): Fact[] {
  const { workingDirectory: cwd, pins, workspaceFile, module } = facts;
  const at = (path: string): string => factPath(cwd, path);
  const found: Fact[] = [fact('nearest', 'go.work'), fact('nearest', 'go.mod')];
  const folders = new Set<string>(facts.own.map((one) => one.dir));
  if (module !== null) folders.add(module);
  for (const file of pins.keys()) {
    found.push(fact('file', at(file)));
    if (/[\\/]go\.mod$/.test(file)) folders.add(dirname(file));
  }
  for (const folder of folders) {
    for (const name of ['go.mod', 'go.sum']) found.push(fact('file', at(join(folder, name))));
    found.push(...vendorFacts(at, folder));
  }
  if (workspaceFile !== null) {
    const sums = workspaceFile.replace(/\.work$/, '.work.sum');
    found.push(fact('file', at(workspaceFile)), fact('file', at(sums)));
    found.push(...vendorFacts(at, dirname(workspaceFile)));
  }
  for (const profile of facts.profiles) found.push(fact('file', at(resolve(cwd, profile))));
  return found;
}

function vendorFacts(at: (path: string) => string, folder: string): Fact[] {
  return [
    fact('kind', at(join(folder, 'vendor'))),
    fact('file', at(join(folder, 'vendor', 'modules.txt'))),
  ];
}
