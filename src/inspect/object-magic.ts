/** First bytes of what Go takes for an object file and overwrites (cmd/go/internal/work/exec.go objectMagic). */
const MAGIC = [
  '!<arch>\n',
  '<bigaf>\n',
  '\x7fELF',
  '\xfe\xed\xfa\xce',
  '\xfe\xed\xfa\xcf',
  '\xce\xfa\xed\xfe',
  '\xcf\xfa\xed\xfe',
  // Universal: Go makes none, and lipo makes one of two of Go's.
  '\xca\xfe\xba\xbe',
  'MZ\x90\0\x03\0',
  'MZ\x78\0\x01\0',
  '\0\0\x01\xeb',
  '\0\0\x8a\x97',
  '\0\0\x06\x47',
  '\0asm',
  '\x01\xdf',
  '\x01\xf7',
].map((text) => Buffer.from(text, 'latin1'));

export const LONGEST_MAGIC = Math.max(...MAGIC.map((one) => one.length));

/** `start`: the first LONGEST_MAGIC bytes of a file, or all that it has. */
export function isObject(start: Buffer): boolean {
  return MAGIC.some((one) => start.subarray(0, one.length).equals(one));
}
