import { downloadFile, extractedFolder, type ModuleVersion } from './module-path.ts';

/** What an archive of modules says of itself. */
export type ModulesNote = {
  readonly modules: readonly { readonly path: string; readonly version: string }[];
};

/** Folder in the archive of extracted modules; `download/` holds files of the download cache. */
export const EXTRACTED = 'extracted/';
/** Folder in the archive of a whole module, with a closing `/`. */
export function archivedFolder(module: ModuleVersion): string {
  return `${EXTRACTED}${extractedFolder(module)}/`;
}

/** Path in the archive of a file of the download cache. */
export function archivedDownload(module: ModuleVersion, suffix: 'info' | 'mod'): string {
  return downloadFile(module, suffix).slice('cache/'.length);
}

/** The known folder that a path lies in: the part up to and with the `/` after the first `@`. */
export function archivedModule(path: string, known: ReadonlySet<string>): string | null {
  if (!path.startsWith(EXTRACTED)) return null;
  const end = path.indexOf('/', path.indexOf('@'));
  const folder = path.slice(0, end + 1);
  return known.has(folder) ? folder : null;
}
