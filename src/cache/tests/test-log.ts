import { lstatSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import { codeOf } from '../../runner/thrown.ts';

/** A line of a test log (testing/internal/testdeps/deps.go): what a test asked of its system. */
export type Asked =
  | { readonly kind: 'variable'; readonly name: string }
  | {
      readonly kind: 'stat' | 'open' | 'chdir';
      readonly path: string;
      /** The path as it was said, where it is no text: nothing is there. */
      readonly bytes?: Buffer;
    };

export const LOG_HEAD = '# test log\n';

/**
 * What a log says, its paths made absolute as cmd/go does (test.go computeTestInputsID): they count
 * from the package's folder, or from where the test went. null where Go would not take it, or where
 * something is there whose name is not text. `log`: its bytes, as latin1.
 */
export function parseTestLog(log: string, folder: string): Asked[] | null {
  if (!log.startsWith(LOG_HEAD) || !log.endsWith('\n')) return null;
  const asked: Asked[] = [];
  let at = folder;
  for (const line of log.slice(LOG_HEAD.length).split('\n')) {
    if (line === '') continue;
    const space = line.indexOf(' ');
    if (space < 0) return null;
    const kind = line.slice(0, space);
    const said = line.slice(space + 1);
    const name = textOf(said);
    const isText = !name.includes('\ufffd');
    if (kind === 'getenv' && isText) asked.push({ kind: 'variable', name });
    else if (kind === 'chdir' && isText) {
      if (!isAbsolute(name)) return null;
      at = name;
      asked.push({ kind, path: name });
    } else if (kind === 'stat' || kind === 'open') {
      // An absolute name stays as it was said.
      const path = isAbsolute(name) ? name : resolve(at, name);
      if (isText) {
        asked.push({ kind, path });
        continue;
      }
      const parent = Buffer.from(at).toString('latin1');
      const bytes = Buffer.from(isAbsolute(said) ? said : resolve(parent, said), 'latin1');
      if (!isNothing(bytes)) return null;
      asked.push({ kind, path, bytes });
    } else return null;
  }
  return asked;
}

function textOf(bytes: string): string {
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

function isNothing(path: Buffer): boolean {
  try {
    lstatSync(path);
    return false;
  } catch (error) {
    return codeOf(error) === 'ENOENT';
  }
}
