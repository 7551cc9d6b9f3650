import { existsSync, readFileSync, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { toolWords } from '../../inputs/flags/go-flags-variable.ts';
import { isManaged } from './managed-folders.ts';

/** A larger file is a program, and its version says what it is. */
const LARGEST = 100_000;

/**
 * The scripts that stand for C tools (CC, CXX, FC, PKG_CONFIG): no version says what flags they add.
 * `search` is PATH.
 */
export function toolScripts(
  variables: Readonly<Record<string, string>>,
  search: string,
): { readonly file: string; readonly words: readonly string[] }[] {
  return ['CC', 'CXX', 'FC', 'PKG_CONFIG'].flatMap((name) => {
    const value = variables[name] ?? '';
    if (value === '') return [];
    const { tool } = toolWords(value);
    const candidates = isAbsolute(tool)
      ? [tool]
      : search.split(delimiter).map((at) => join(at, tool));
    const file = candidates.find((one) => existsSync(one));
    const text = file === undefined || isManaged(file) ? '' : scriptText(file);
    return file === undefined || text === '' ? [] : [{ file, words: text.split(/[\s"']+/) }];
  });
}

function scriptText(file: string): string {
  try {
    const facts = statSync(file);
    if (!facts.isFile() || facts.size > LARGEST) return '';
    const text = readFileSync(file, 'latin1');
    return text.startsWith('#!') ? text : '';
  } catch {
    return '';
  }
}
