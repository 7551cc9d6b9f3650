import { inFolder, type RepositoryModule, type RepositoryPackage } from './repository-packages.ts';

/** Another workflow changes nothing of this run; whatever else lies there may be an action that it uses. */
export function markGitHub(
  file: string,
  workflow: string,
  markAll: (reason: string) => boolean,
): boolean {
  const isOther = file.startsWith('.github/workflows/') && workflow !== '' && file !== workflow;
  const isSettings = /^\.github\/(?:dependabot\.ya?ml|[^/]*TEMPLATE|FUNDING)/i.test(file);
  return isOther || isSettings ? false : markAll(`${file} changed`);
}

/** go.mod names a module of the repository only for the sake of another one, from which no import is seen here. */
export function isIndirect(
  one: RepositoryModule,
  other: RepositoryModule,
  code: ReadonlySet<string>,
  packages: readonly RepositoryPackage[],
): boolean {
  const line = one.goMod.split('\n').find((text) => {
    const words = text.replace(/^\s*require\s+/, '').trim();
    return words.startsWith(`${other.path} `) && /\/\/\s*indirect/.test(words);
  });
  if (line === undefined) return false;
  return packages.some(({ module, folder }) => module === other && code.has(folder));
}

export function ownerOf(
  modules: readonly RepositoryModule[],
  folder: string,
): RepositoryModule | null {
  const byFolder = new Map(modules.map((one) => [one.folder, one]));
  return ancestors(folder).flatMap((one) => byFolder.get(one) ?? [])[0] ?? null;
}

export function importPath(module: RepositoryModule, folder: string): string {
  if (folder === module.folder) return module.path;
  const rest = module.folder === '.' ? folder : folder.slice(module.folder.length + 1);
  return inFolder(module.path, rest);
}

export function folderOf(file: string): string {
  return file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : '.';
}

/** The folder itself first, the repository's root last. */
export function ancestors(folder: string): string[] {
  const found = [folder];
  for (let at = folder; at !== '.'; ) {
    at = folderOf(at);
    found.push(at);
  }
  return found;
}
