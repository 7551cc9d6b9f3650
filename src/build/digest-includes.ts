import { dirname, join, resolve } from 'node:path';
import { cIncludes } from './c-includes.ts';
import type { ContentRecord } from './content-record.ts';
import { isManaged } from './managed-folders.ts';
import type { OwnCPackage } from './own-c-packages.ts';

/**
 * Follows what the C of a package includes, wherever it lies: every file that a name may stand for
 * counts. `folders`: those of `-I`, absolute; `files`: of `-include`. False where a macro makes a name.
 */
export function digestIncludes(
  record: ContentRecord,
  { folder, texts }: OwnCPackage,
  folders: readonly string[],
  files: readonly string[],
): boolean {
  const seen = new Set(texts.keys());
  const waiting = [...texts];
  const visit = (path: string): void => {
    if (seen.has(path) || isManaged(path)) return;
    seen.add(path);
    const text = record.file(path);
    if (text !== null) waiting.push([path, text]);
  };
  for (const file of files) visit(resolve(folder, file));
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    const [file, text] = one;
    const { names, unknown } = cIncludes(text);
    if (unknown) return false;
    for (const name of names) {
      for (const at of [dirname(file), folder, ...folders]) visit(join(at, name));
    }
  }
  return true;
}
