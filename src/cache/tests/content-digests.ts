import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { dirname } from 'node:path';
import { repositoryRoot } from '../../runner/git.ts';
import { relativePath } from '../../runner/relative-path.ts';
import { remembered } from '../../runner/remembered.ts';
import { blobDigest, type FolderEntry, folderDigest, linkDigest } from './content-time.ts';
import type { IndexEntry } from './git-index.ts';
import type { FileFacts } from './look.ts';
import type { KnownIndex } from './plain-repositories.ts';

/** What files hold, as digests. */
export interface ContentDigests {
  /** Throws where it cannot be read. */
  of(path: string, facts: FileFacts): Buffer;
  /** Roots of the repositories whose files were asked for. */
  readonly repositories: ReadonlySet<string>;
}

/**
 * Digests of content. `plain`: the indexes of repositories whose files hold the bytes of their blobs, by
 * root: what an index says is taken for files that git takes for unchanged, as `git ls-files -m` does.
 */
export function contentDigests(plain: ReadonlyMap<string, KnownIndex>): ContentDigests {
  const repositories = new Set<string>();
  const rootOf = remembered((folder) => {
    const root = repositoryRoot(folder);
    if (root !== null) repositories.add(root);
    return root;
  });
  const blobOf = (path: string, facts: FileFacts): Buffer | null => {
    const root = rootOf(dirname(path));
    const index = root === null ? undefined : plain.get(root);
    if (root === null || index === undefined) return null;
    const entry = index.entries.get(relativePath(root, path));
    if (entry === undefined) return null;
    return isUnchanged(entry, facts, index.mtimeNs) ? entry.blob : null;
  };
  return {
    repositories,
    of(path, facts) {
      if (facts.kind === 'link') {
        rootOf(dirname(path));
        return linkDigest(readlinkSync(path));
      }
      if (facts.kind === 'folder') return folderDigest(entriesOf(path));
      return blobOf(path, facts) ?? blobDigest(readFileSync(path));
    },
  };
}

const REGULAR = 0o100000;

/**
 * As git compares (read-cache.c ie_match_stat), and stricter: what is as young as the index may have
 * been written after it (Documentation/technical/racy-git.adoc).
 */
function isUnchanged(entry: IndexEntry, facts: FileFacts, indexNs: bigint): boolean {
  return (
    (entry.mode & 0o170000) === REGULAR &&
    entry.mtimeNs === facts.mtimeNs &&
    entry.ctimeNs === facts.ctimeNs &&
    entry.mtimeNs < indexNs &&
    entry.ctimeNs < indexNs &&
    entry.inode === Number(facts.inode & 0xffffffffn) &&
    entry.size === Number(facts.size & 0xffffffffn)
  );
}

function entriesOf(folder: string): FolderEntry[] {
  return readdirSync(folder, { withFileTypes: true }).map((entry) => ({
    name: entry.name,
    kind: entry.isFile()
      ? 'file'
      : entry.isDirectory()
        ? 'folder'
        : entry.isSymbolicLink()
          ? 'link'
          : 'other',
  }));
}
