import { createHash } from 'node:crypto';

/** What git's index knows of a file (git's Documentation/gitformat-index.adoc). */
export interface IndexEntry {
  /** ID of its blob. */
  readonly blob: Buffer;
  /** `100644`, `120000`: type and permissions, octal. */
  readonly mode: number;
  readonly size: number;
  readonly inode: number;
  readonly mtimeNs: bigint;
  readonly ctimeNs: bigint;
  /** Where it begins in the index, in bytes. */
  readonly at: number;
}

/** Whether an entry was made of a file with these numbers. */
export function isFileOf(
  entry: IndexEntry,
  file: { readonly inode: bigint; readonly size: bigint },
): boolean {
  return entry.inode === low32(file.inode) && entry.size === low32(file.size);
}

/** The bits of a number that an index has room for. */
function low32(number: bigint): number {
  return Number(number & 0xffffffffn);
}

/** An index's entries by their path; each is read where it is asked for. */
export type IndexEntries = Pick<ReadonlyMap<string, IndexEntry>, 'get' | 'keys'>;

/** Bytes of an entry before its flags: ten numbers and the blob's ID (SHA-1). */
const FIXED = 60;
const ID_BYTES = 20;
/** Stage (merge conflict) and assume-valid: such an entry says nothing of the file. */
const UNSURE = 0xb000;
const EXTENDED = 0x4000;
const SECOND = 1_000_000_000n;

/**
 * Reads an index of version 2, 3 or 4 with SHA-1 IDs: files by their path. null where it is none of
 * them, or where a part of it lies in another file (extension `link`, split index).
 */
export function parseGitIndex(bytes: Buffer): IndexEntries | null {
  if (bytes.length < 12 + ID_BYTES || bytes.toString('latin1', 0, 4) !== 'DIRC') return null;
  const version = bytes.readUInt32BE(4);
  if (version < 2 || version > 4) return null;
  const count = bytes.readUInt32BE(8);
  const places = new Map<string, number>();
  let at = 12;
  let before: Buffer = Buffer.alloc(0);
  for (let i = 0; i < count; i++) {
    if (at + FIXED + 2 > bytes.length) return null;
    const flags = bytes.readUInt16BE(at + FIXED);
    const isExtended = (flags & EXTENDED) !== 0;
    if (isExtended && version < 3) return null;
    const nameAt = at + FIXED + (isExtended ? 4 : 2);
    const named = version === 4 ? shortened(bytes, nameAt, before) : { from: nameAt, kept: 0 };
    if (named === null) return null;
    const end = bytes.indexOf(0, named.from);
    if (end < 0) return null;
    if (version === 4)
      before = Buffer.concat([before.subarray(0, named.kept), bytes.subarray(named.from, end)]);
    // Bits of the second flags: skip-worktree, intent-to-add.
    if ((flags & UNSURE) === 0 && !isExtended)
      places.set(version === 4 ? before.toString('utf8') : bytes.toString('utf8', nameAt, end), at);
    // One to eight zero bytes end a name, up to a multiple of eight; version 4 has one.
    at = version === 4 ? end + 1 : at + Math.floor((end - at) / 8 + 1) * 8;
  }
  if (isSplit(bytes, at)) return null;
  return {
    keys: () => places.keys(),
    get: (path) => {
      const place = places.get(path);
      return place === undefined ? undefined : entryAt(bytes, place);
    },
  };
}

function entryAt(bytes: Buffer, at: number): IndexEntry {
  const time = (from: number): bigint =>
    BigInt(bytes.readUInt32BE(from)) * SECOND + BigInt(bytes.readUInt32BE(from + 4));
  return {
    at,
    ctimeNs: time(at),
    mtimeNs: time(at + 8),
    inode: bytes.readUInt32BE(at + 20),
    mode: bytes.readUInt32BE(at + 24),
    size: bytes.readUInt32BE(at + 36),
    blob: bytes.subarray(at + 40, at + 40 + ID_BYTES),
  };
}

/** Version 4 says how many bytes of the name before are cut off: a number of git's offset encoding. */
function shortened(
  bytes: Buffer,
  from: number,
  before: Buffer,
): { readonly from: number; readonly kept: number } | null {
  let at = from;
  let byte = bytes[at++] ?? 0;
  let cut = byte & 127;
  while ((byte & 128) !== 0) {
    byte = bytes[at++] ?? 0;
    cut = (cut + 1) * 128 + (byte & 127);
  }
  return cut > before.length ? null : { from: at, kept: before.length - cut };
}

/** Whether among the extensions behind the entries is that of a split index. */
function isSplit(bytes: Buffer, from: number): boolean {
  for (let at = from; at + 8 <= bytes.length - ID_BYTES; ) {
    if (bytes.toString('latin1', at, at + 4) === 'link') return true;
    at += 8 + bytes.readUInt32BE(at + 4);
  }
  return false;
}

/** An entry whose file has other times now. */
export type NewTimes = Pick<IndexEntry, 'at' | 'mtimeNs' | 'ctimeNs'>;

/** The index with other times. null where its checksum is not that of an index with SHA-1 IDs. */
export function withTimes(bytes: Buffer, changes: readonly NewTimes[]): Buffer | null {
  const end = bytes.length - ID_BYTES;
  const checksum = bytes.subarray(end);
  // Nothing but zeros: index.skipHash (git 2.40).
  const isSkipped = checksum.every((byte) => byte === 0);
  if (!isSkipped && !sumOf(bytes, end).equals(checksum)) return null;
  const changed = Buffer.from(bytes);
  const put = (ns: bigint, at: number): void => {
    changed.writeUInt32BE(low32(ns / SECOND), at);
    changed.writeUInt32BE(Number(ns % SECOND), at + 4);
  };
  for (const { at, ctimeNs, mtimeNs } of changes) {
    put(ctimeNs, at);
    put(mtimeNs, at + 8);
  }
  if (!isSkipped) sumOf(changed, end).copy(changed, end);
  return changed;
}

function sumOf(bytes: Buffer, end: number): Buffer {
  return createHash('sha1').update(bytes.subarray(0, end)).digest();
}
