import { valueDigest } from '../../../runner/digest.ts';

/** What a thin archive says of itself. */
export type ThinNote = {
  /** Key of the broken archive that this one takes the place of; '' if none. */
  readonly replaces: string;
};

/**
 * The <set> of a thin archive, which is also the name of its folder: 16 hex digits over paths and
 * contents, so that a folder of that name is right whoever made it.
 */
export function thinSet(
  files: readonly { readonly path: string; readonly sha256: string }[],
  note: ThinNote,
): string {
  const rows = files.map(({ path, sha256 }) => `${sha256} ${path}`).sort();
  return valueDigest({ replaces: note.replaces, rows }, 16);
}

export function readThinNote(meta: unknown): ThinNote {
  const replaces = (meta as Partial<ThinNote> | null)?.replaces;
  return { replaces: typeof replaces === 'string' ? replaces : '' };
}

/** The folder of the module that a `.ziphash` path belongs to; null for any other path. */
export function markedModule(path: string): string | null {
  const [, module, version] = /^cache\/download\/(.+)\/@v\/([^/]+)\.ziphash$/.exec(path) ?? [];
  return module === undefined ? null : `${module}@${version}`;
}
