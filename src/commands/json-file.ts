import { writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { statPath } from '../runner/machine/stat-path.ts';
import type { Log } from '../runner/ports.ts';
import { withCode } from '../runner/result.ts';
import { messageOf } from '../runner/thrown.ts';

/** A file of --json that certainly cannot be written, said before minutes are spent on what goes into it. */
export function wrongJsonFile(file: string): string[] {
  const wrong = (text: string): string[] => [withCode(text, 'GTB1901')];
  const kind = (path: string): 'folder' | 'file' | 'nothing' => {
    const found = statPath(path);
    if (found === null) return 'nothing';
    return found.isDirectory() ? 'folder' : 'file';
  };
  if (kind(file) === 'folder') return wrong(`--json is ${file}, and that is a folder; name a file`);
  const folder = dirname(file);
  return kind(folder) === 'folder'
    ? []
    : wrong(`--json is ${file}, and there is no folder ${folder}; make it, or name another file`);
}

/** Writes what --json asks for; false where that fails, which is said. */
export async function writeJsonFile(log: Log, file: string, report: unknown): Promise<boolean> {
  try {
    await writeFile(file, `${JSON.stringify(report, null, 2)}\n`);
    return true;
  } catch (error) {
    log.error(withCode(`--json: ${messageOf(error)}`, 'GTB1904'));
    return false;
  }
}
