import { dirname, resolve } from 'node:path';
import { modulePath, type PinFiles } from './module-files.ts';
/** A module whose files are the repository's own. */
export interface OwnModule {
  readonly path: string;
  /** Absolute. */
  readonly dir: string;
}

/** `replace` lines whose right side is a path (https://go.dev/ref/mod#go-mod-file-replace). */
export function localReplacements(text: string): { path: string; target: string }[] {
  const line =
    /^[ \t]*(?:replace[ \t]+)?(?:"([^"\n]+)"|`([^`\n]+)`|([^\s"`]+))(?:[ \t]+\S+)?[ \t]+=>[ \t]*(?:"([^"\n]+)"|`([^`\n]+)`|(\S+))/gm;
  return [...text.matchAll(line)]
    .map(([, a, b, c, quoted, raw, plain]) => ({
      path: a ?? b ?? c ?? '',
      target: quoted ?? raw ?? plain ?? '',
    }))
    .filter(({ target }) => /^(?:\.{1,2}(?:[\\/]|$)|[\\/]|[A-Za-z]:[\\/])/.test(target));
}

/**
 * Main modules, members of the workspace and local replacements, from the texts of go.mod and
 * go.work alone: what one binary imports changes nothing for another.
 */
export function ownModules(pins: PinFiles): OwnModule[] {
  const found: OwnModule[] = [];
  for (const [file, text] of pins) {
    const dir = dirname(file);
    const isGoMod = /[\\/]go\.mod$/.test(file);
    if (isGoMod) found.push({ path: modulePath(text), dir });
    if (!isGoMod && !file.endsWith('.work')) continue;
    for (const { path, target } of localReplacements(text)) {
      found.push({ path, dir: resolve(dir, target) });
    }
  }
  return found;
}
