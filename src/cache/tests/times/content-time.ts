import { createHash } from 'node:crypto';
import type { FolderEntry } from './look.ts';

/** 1980-01-01T00:00:00Z in microseconds: nothing below a year that every file system can hold. */
const FIRST = 315_532_800_000_000;
/** 2 ** 50 microseconds are 35 years: the last time made is in 2015. */
const BITS = 50;

/** A time made of the first 50 bits of a digest, in whole microseconds since the epoch. */
export function contentTime(digest: Buffer): number {
  return FIRST + Math.floor(digest.readUIntBE(0, 6) * 4 + ((digest[6] ?? 0) >> (56 - BITS)));
}

/**
 * The seconds to set a time with. Node takes a double, whose steps are a quarter of a microsecond then:
 * Node 20 cuts it down to microseconds, Node 24 to nanoseconds. A little above the whole one, both have it.
 */
export function secondsOf(microseconds: number): number {
  const seconds = Math.floor(microseconds / 1e6);
  return seconds + (microseconds % 1e6) / 1e6 + 3e-7;
}

/** Whether a file's time is the one that was set: in whole microseconds. */
export function hasTime(mtimeNs: bigint, microseconds: number): boolean {
  return Number(mtimeNs / 1000n) === microseconds;
}

/** As git names a blob, so that what its index knows and what is read here are the same. */
export function blobDigest(content: Buffer): Buffer {
  return createHash('sha1').update(`blob ${content.length}\0`).update(content).digest();
}

/** Of a link's target, apart from a file with the same text. */
export function linkDigest(target: Buffer): Buffer {
  return createHash('sha1').update('link ').update(target).digest();
}

/**
 * Of the names in a folder. Its own time moves when a name comes or goes, and a test that looks at what
 * an entry holds names the entry itself.
 */
export function folderDigest(entries: readonly FolderEntry[]): Buffer {
  const lines = entries.map(({ name, kind }) => `${kind} ${name}\0`).sort();
  return createHash('sha1')
    .update(`folder\0${lines.join('')}`)
    .digest();
}
