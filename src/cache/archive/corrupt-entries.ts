import { inOrder } from './in-order.ts';
import { READ_AHEAD } from './pack-bytes.ts';
import { CorruptEntryError, entryDigest, type PackEntry } from './pack-entry.ts';

/** The paths of all entries that are not what they are said to be: every file is read once. */
export async function corruptPaths(entries: readonly PackEntry[]): Promise<readonly string[]> {
  const problems = inOrder(
    entries,
    READ_AHEAD,
    (entry) => entry.size,
    (entry) => entryDigest(entry).then(() => null, pathOf),
  );
  const paths: string[] = [];
  for await (const path of problems) if (path !== null) paths.push(path);
  return paths;
}

function pathOf(error: unknown): string {
  if (error instanceof CorruptEntryError) return error.path;
  throw error;
}
