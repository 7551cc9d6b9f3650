/** A file of a tar, its bytes a part of the tar's own buffer. */
export interface PlainFile {
  readonly name: string;
  /** Seconds since the epoch. */
  readonly mtime: number;
  readonly bytes: Buffer;
}

/** What a header says of a file. */
export interface PlainHeader {
  readonly name: string;
  readonly size: number;
  /** Permission bits; what is beyond 0o777 is left out. */
  readonly mode: number;
  /** Seconds since the epoch. */
  readonly mtime: number;
}

/** A tar is made of these; the bytes of a file are filled up to one. */
const RECORD = 512;

/** Two records of zeros. */
export const END_OF_TAR = Buffer.alloc(2 * RECORD);

/** Of a file: POSIX.1-1988 (ustar) has '0' for it. */
const REGULAR_FILE = 0x30;
/** `ustar`, NUL, version 00: GNU's own headers and older ones begin otherwise. */
const MAGIC = Buffer.from('ustar\x0000', 'latin1');

/**
 * The files of a tar that is nothing but ustar headers of regular files, in their order; null for
 * any other (long names in pax headers, links, folders, damage): that is for a tar library. For 500
 * small files the library takes twice as long as all the rest of unpacking them.
 */
export function plainFiles(tar: Buffer): readonly PlainFile[] | null {
  const files: PlainFile[] = [];
  for (let at = 0; at < tar.length; ) {
    const begin = at + RECORD;
    if (begin > tar.length) return null;
    // The end of a tar is a record of zeros; no name begins with one.
    if (tar[at] === 0) return isEnd(tar, at) ? files : null;
    if (tar[at + 156] !== REGULAR_FILE || !hasMagic(tar, at) || !isWhole(tar, at)) return null;
    const size = octal(tar, at + 124, 12);
    const mtime = octal(tar, at + 136, 12);
    if (size === null || mtime === null || begin + size > tar.length) return null;
    files.push({ name: nameOf(tar, at), mtime, bytes: tar.subarray(begin, begin + size) });
    at += plainBytes(size);
  }
  return files;
}

function hasMagic(tar: Buffer, at: number): boolean {
  return MAGIC.equals(tar.subarray(at + 257, at + 257 + MAGIC.length));
}

/** Whether the header's sum is right. */
function isWhole(tar: Buffer, at: number): boolean {
  return sumOf(tar, at) === octal(tar, at + 148, 8);
}

/** Of a header's bytes, those of the sum itself counted as spaces. */
function sumOf(tar: Buffer, at: number): number {
  let sum = 8 * 0x20;
  for (let index = at; index < at + RECORD; index++) sum += tar[index] ?? 0;
  for (let index = at + 148; index < at + 156; index++) sum -= tar[index] ?? 0;
  return sum;
}

function nameOf(tar: Buffer, at: number): string {
  const name = text(tar, at, 100);
  const prefix = text(tar, at + 345, 155);
  return prefix === '' ? name : `${prefix}/${name}`;
}

function text(tar: Buffer, from: number, length: number): string {
  const end = tar.indexOf(0, from);
  return tar.toString('utf8', from, end < 0 || end > from + length ? from + length : end);
}

/** Octal digits, then NULs or spaces; null for anything else. */
function octal(tar: Buffer, from: number, length: number): number | null {
  let value = 0;
  let digits = 0;
  for (let index = from; index < from + length; index++) {
    const digit = (tar[index] ?? 0) - 0x30;
    if (digit < 0 || digit > 7) break;
    value = value * 8 + digit;
    digits++;
  }
  for (let index = from + digits; index < from + length; index++)
    if (tar[index] !== 0 && tar[index] !== 0x20) return null;
  return digits === 0 ? null : value;
}

function isEnd(tar: Buffer, at: number): boolean {
  return tar.subarray(at, at + RECORD).every((byte) => byte === 0);
}

/** Zeros to the end of the record that the last of `size` bytes is in. */
export function padding(size: number): Buffer {
  return END_OF_TAR.subarray(0, (RECORD - (size % RECORD)) % RECORD);
}

/** How many bytes of a tar a file of `size` bytes takes, its header among them. */
export function plainBytes(size: number): number {
  return RECORD + size + padding(size).length;
}

/** The header of a file; null where a ustar header has no room for what it says. */
export function plainHeader({ name, size, mode, mtime }: PlainHeader): Buffer | null {
  const split = splitName(name);
  if (split === null || size >= 8 ** 11 || mtime < 0 || mtime >= 8 ** 11) return null;
  const header = Buffer.alloc(RECORD);
  header.write(split.name, 0, 'latin1');
  writeOctal(header, mode & 0o777, 100, 6);
  // Owner and group.
  writeOctal(header, 0, 108, 6);
  writeOctal(header, 0, 116, 6);
  writeOctal(header, size, 124, 11);
  writeOctal(header, Math.floor(mtime), 136, 11);
  header[156] = REGULAR_FILE;
  MAGIC.copy(header, 257);
  // Device numbers.
  writeOctal(header, 0, 329, 6);
  writeOctal(header, 0, 337, 6);
  header.write(split.prefix, 345, 'latin1');
  writeOctal(header, sumOf(header, 0), 148, 6);
  return header;
}

/** The folders of a name that is longer than its field go to the prefix, from the first on. */
function splitName(whole: string): { readonly prefix: string; readonly name: string } | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is what is looked for
  if (!/^[\u0001-\u007f]+$/.test(whole)) return null;
  let begin = 0;
  while (whole.length - begin > 100) {
    const slash = whole.indexOf('/', begin);
    if (slash < 0) return null;
    begin = slash + 1;
  }
  if (begin > 156 || begin === whole.length) return null;
  return { prefix: whole.slice(0, Math.max(0, begin - 1)), name: whole.slice(begin) };
}

function writeOctal(header: Buffer, value: number, at: number, digits: number): void {
  header.write(`${value.toString(8).padStart(digits, '0')} `, at, 'latin1');
}
