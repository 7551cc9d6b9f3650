import { statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';

/** Where the jobs of a benchmark have HOME, TMPDIR and RUNNER_TEMP. */
export interface Storage {
  readonly folder: string;
  /** For the report: `files on ext4`. */
  readonly text: string;
}

/** f_type of statfs(2). */
const TYPES: ReadonlyMap<number, string> = new Map([
  [0xef53, 'ext4'],
  [0x58465342, 'xfs'],
  [0x9123683e, 'btrfs'],
  [0x794c7630, 'overlayfs'],
  [0x01021994, 'tmpfs'],
]);
const MEMORY = '/dev/shm';

/** Throws a sentence for the user where the file system is not of the kind asked for. */
export async function findStorage(kind: 'disk' | 'memory'): Promise<Storage> {
  const folder = kind === 'memory' ? MEMORY : tmpdir();
  const facts = await statfs(folder).catch(() => null);
  const type = facts === null ? null : (TYPES.get(facts.type) ?? 'a disk');
  if (type !== null && (type === 'tmpfs') === (kind === 'memory'))
    return { folder, text: `files on ${type}` };
  throw new Error(
    kind === 'memory'
      ? `--memory: ${MEMORY} is no tmpfs: measure with --disk`
      : `--disk: ${folder} is ${type === null ? 'not there' : 'a tmpfs'}: set TMPDIR to a folder on a disk`,
  );
}
