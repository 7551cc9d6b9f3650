import { dirname, resolve } from 'node:path';
import { cIncludes } from './c-includes.ts';
import type { ContentRecord } from './content-record.ts';
import { isManaged } from './managed-folders.ts';
import type { OwnCPackage } from './own-c-packages.ts';

export interface IncludeFlags {
  /** Folders of `-I`, absolute. */
  readonly folders: readonly string[];
  /** Of `-include`. */
  readonly files: readonly string[];
  /** All flags: a macro of `-D` may name a header. */
  readonly words: readonly string[];
}

/**
 * Follows what the C of a package includes, wherever it lies: every file that a name may stand for
 * counts. Where a macro makes a name, so do all that macros are defined as, and everything in the
 * folders that are looked into.
 */
export function digestIncludes(
  record: ContentRecord,
  { folder, texts }: OwnCPackage,
  { folders, files, words }: IncludeFlags,
): void {
  const seen = new Set(texts.keys());
  const waiting = [...texts];
  const defined = new Set(definedNames(words.map((word) => `#define ${word.slice(2)}`).join('\n')));
  let unknown = false;
  const visit = (path: string): void => {
    if (seen.has(path) || isManaged(path)) return;
    seen.add(path);
    const text = record.file(path);
    if (text !== null) waiting.push([path, text]);
  };
  const follow = (file: string, names: Iterable<string>): void => {
    for (const name of names) {
      for (const at of [dirname(file), folder, ...folders]) visit(resolve(at, name));
    }
  };
  const followAll = (): void => {
    for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
      const [file, text] = one;
      const includes = cIncludes(text);
      unknown ||= includes.unknown;
      for (const name of definedNames(text)) defined.add(name);
      follow(file, includes.names);
    }
  };
  for (const file of files) visit(resolve(folder, file));
  followAll();
  if (!unknown) return;
  for (const at of [folder, ...folders]) if (!isManaged(at)) record.folder(at);
  for (let before = -1; before < defined.size; ) {
    before = defined.size;
    follow(folder, defined);
    followAll();
  }
}

/** What macros stand for, as far as it may be the name of a file: `#define X "../a.h"`, `-DX=a.h`. */
function definedNames(text: string): string[] {
  const lines = text.matchAll(
    /^[ \t/*]*#[ \t]*define[ \t]+\w+(?:=|[ \t]+)(?:\\?["<])?([^\s"<>\\]+)/gm,
  );
  return [...lines].map(([, name = '']) => name).filter((name) => /\.\w/.test(name));
}
