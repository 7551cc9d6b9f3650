import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/cache/archive/plain-tar.ts
var RECORD = 512;
var END_OF_TAR = Buffer.alloc(2 * RECORD);
var REGULAR_FILE = 48;
var MAGIC = Buffer.from("ustar\x0000", "latin1");
function plainFiles(tar) {
  const files = [];
  for (let at = 0; at < tar.length; ) {
    const begin = at + RECORD;
    if (begin > tar.length) return null;
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
function hasMagic(tar, at) {
  return MAGIC.equals(tar.subarray(at + 257, at + 257 + MAGIC.length));
}
function isWhole(tar, at) {
  return sumOf(tar, at) === octal(tar, at + 148, 8);
}
function sumOf(tar, at) {
  let sum = 8 * 32;
  for (let index = at; index < at + RECORD; index++) sum += tar[index] ?? 0;
  for (let index = at + 148; index < at + 156; index++) sum -= tar[index] ?? 0;
  return sum;
}
function nameOf(tar, at) {
  const name = text(tar, at, 100);
  const prefix = text(tar, at + 345, 155);
  return prefix === "" ? name : `${prefix}/${name}`;
}
function text(tar, from, length) {
  const end = tar.indexOf(0, from);
  return tar.toString("utf8", from, end < 0 || end > from + length ? from + length : end);
}
function octal(tar, from, length) {
  let value = 0;
  let digits = 0;
  for (let index = from; index < from + length; index++) {
    const digit = (tar[index] ?? 0) - 48;
    if (digit < 0 || digit > 7) break;
    value = value * 8 + digit;
    digits++;
  }
  for (let index = from + digits; index < from + length; index++)
    if (tar[index] !== 0 && tar[index] !== 32) return null;
  return digits === 0 ? null : value;
}
function isEnd(tar, at) {
  return tar.subarray(at, at + RECORD).every((byte) => byte === 0);
}
function padding(size) {
  return END_OF_TAR.subarray(0, (RECORD - size % RECORD) % RECORD);
}
function plainBytes(size) {
  return RECORD + size + padding(size).length;
}
function plainHeader({ name, size, mode, mtime }) {
  const split = splitName(name);
  if (split === null || size >= 8 ** 11 || mtime < 0 || mtime >= 8 ** 11) return null;
  const header = Buffer.alloc(RECORD);
  header.write(split.name, 0, "latin1");
  writeOctal(header, mode & 511, 100, 6);
  writeOctal(header, 0, 108, 6);
  writeOctal(header, 0, 116, 6);
  writeOctal(header, size, 124, 11);
  writeOctal(header, Math.floor(mtime), 136, 11);
  header[156] = REGULAR_FILE;
  MAGIC.copy(header, 257);
  writeOctal(header, 0, 329, 6);
  writeOctal(header, 0, 337, 6);
  header.write(split.prefix, 345, "latin1");
  writeOctal(header, sumOf(header, 0), 148, 6);
  return header;
}
function splitName(whole) {
  if (!/^[\u0001-\u007f]+$/.test(whole)) return null;
  let begin = 0;
  while (whole.length - begin > 100) {
    const slash = whole.indexOf("/", begin);
    if (slash < 0) return null;
    begin = slash + 1;
  }
  if (begin > 156 || begin === whole.length) return null;
  return { prefix: whole.slice(0, Math.max(0, begin - 1)), name: whole.slice(begin) };
}
function writeOctal(header, value, at, digits) {
  header.write(`${value.toString(8).padStart(digits, "0")} `, at, "latin1");
}

export {
  END_OF_TAR,
  plainFiles,
  padding,
  plainBytes,
  plainHeader
};
