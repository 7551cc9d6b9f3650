import { readFileSync, readlinkSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { repositoryRoot } from '../../../runner/git.ts';
import { relativePath } from '../../../runner/relative-path.ts';
import { remembered } from '../../../runner/remembered.ts';
import { blobDigest, contentTime, folderDigest, hasTime, linkDigest } from './content-time.ts';
import { type IndexEntry, isFileOf } from './git-index.ts';
import type { KnownIndex } from './known-index.ts';
import type { FileFacts, Look } from './look.ts';

/** What files hold, as digests. */
export interface ContentDigests {
  /** Throws where it cannot be read. */
  of(path: string, facts: FileFacts): Buffer;
  /** The repositories whose files were asked for, by their roots. */
  readonly repositories: ReadonlyMap<string, AskedRepository>;
  /** Files that are as they were committed, and of other times than their index says. */
  readonly unknown: ReadonlySet<string>;
}

export interface AskedRepository {
  /** null where only git can say which of its files are as they were committed. */
  readonly index: KnownIndex | null;
  /** Files and links that hold what the index says, by path. */
  readonly unchanged: ReadonlyMap<string, IndexEntry>;
}

/**
 * Digests of content. `plain`: the indexes of repositories whose files hold the bytes of their blobs, by
 * root: what an index says is taken for files that git takes for unchanged, as `git ls-files -m` does.
 */
export function contentDigests(plain: ReadonlyMap<string, KnownIndex>, look: Look): ContentDigests {
  const repositories = new Map<string, AskedRepository & { unchanged: Map<string, IndexEntry> }>();
  const repositoryOf = (root: string) => {
    const known = repositories.get(root);
    if (known !== undefined) return known;
    const asked = { index: plain.get(root) ?? null, unchanged: new Map<string, IndexEntry>() };
    repositories.set(root, asked);
    return asked;
  };
  const unknown = new Set<string>();
  const folderOf = remembered((folder) => {
    const root = repositoryRoot(folder);
    if (root === null) return null;
    const below = relativePath(root, folder);
    return { ...repositoryOf(root), below: below === '' ? '' : `${below}/` };
  });
  const digestOf = (path: string, facts: FileFacts): Buffer => {
    const folder = folderOf(dirname(path));
    const index = folder?.index ?? null;
    const entry = index?.entries.get(`${folder?.below}${basename(path)}`);
    if (index !== null && entry !== undefined && isUnchanged(entry, facts, index.mtimeNs)) {
      folder?.unchanged.set(path, entry);
      return entry.blob;
    }
    const isLink = facts.kind === 'link';
    const content = isLink ? readlinkSync(path, 'buffer') : readFileSync(path);
    const blob = blobDigest(content);
    if (entry !== undefined && isAsCommitted(entry, facts, blob)) {
      folder?.unchanged.set(path, entry);
      if (!hasTimes(entry, facts)) unknown.add(path);
    }
    return isLink ? linkDigest(content) : blob;
  };
  return {
    repositories,
    unknown,
    of(path, facts) {
      if (facts.kind !== 'folder') return digestOf(path, facts);
      const entries = look.entries(path);
      if (entries === null) throw new Error(`${path} cannot be listed`);
      return folderDigest(entries);
    },
  };
}

const REGULAR = 0o100000;
const LINK = 0o120000;

/**
 * As git compares (read-cache.c ie_match_stat), and stricter: what is as young as the index may have been
 * written after it (Documentation/technical/racy-git.adoc), if it has not the time of this very content.
 */
function isUnchanged(entry: IndexEntry, facts: FileFacts, indexNs: bigint): boolean {
  return (
    (entry.mode & 0o170000) === REGULAR &&
    hasTimes(entry, facts) &&
    isFileOf(entry, facts) &&
    ((entry.mtimeNs < indexNs && entry.ctimeNs < indexNs) ||
      hasTime(entry.mtimeNs, contentTime(entry.blob)))
  );
}

/** What was read is what was committed; all that the index says of the file, but for its times, is right. */
function isAsCommitted(entry: IndexEntry, facts: FileFacts, blob: Buffer): boolean {
  const type = facts.kind === 'link' ? LINK : REGULAR;
  return (entry.mode & 0o170000) === type && entry.blob.equals(blob) && isFileOf(entry, facts);
}

function hasTimes(entry: IndexEntry, facts: FileFacts): boolean {
  return entry.mtimeNs === facts.mtimeNs && entry.ctimeNs === facts.ctimeNs;
}
