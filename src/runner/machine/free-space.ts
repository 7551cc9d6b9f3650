import { statfs } from 'node:fs/promises';
import path from 'node:path';
import { withCode } from '../result.ts';

/** What Go, linkers, tar and Node say of a full disk, on Linux and macOS, and on Windows; a quota counts. */
const FULL =
  /no space left on device|ENOSPC|not enough space on the disk|disk quota exceeded|EDQUOT/i;

export function saysDiskIsFull(text: string): boolean {
  return FULL.test(text);
}

/** `/tmp/x has 12 MB free`, of the folder or the nearest above it that is there. */
export async function freeSpaceText(folder: string): Promise<string> {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    const facts = await statfs(at).catch(() => null);
    if (facts !== null) {
      const megabytes = Math.floor((facts.bavail * facts.bsize) / 1e6);
      return `${folder} has ${megabytes} MB free`;
    }
    if (at === path.dirname(at)) return `${folder}: its free space is unknown`;
  }
}

/** What to say of an error that nothing caught, where a full disk is behind it; null: it is another one. */
export async function fullDiskText({ message }: Error, temp: string): Promise<string | null> {
  if (!saysDiskIsFull(message)) return null;
  const found = `a disk is full: ${message} (${await freeSpaceText(temp)})`;
  const change =
    'make room there, or set TMPDIR (in a job also RUNNER_TEMP) to a folder with more room';
  return withCode(`${found}\n  to fix: ${change}`, 'GTB1902');
}
