import { textDigest } from '../../runner/digest.ts';

/**
 * Names in the store: readable first, a digest last. The digest tells apart what a file system
 * folds (case) and what had to be cut off (a name has at most 255 bytes, a key 512 characters).
 */
export interface EntryName {
  /** As much of the key as the name holds. */
  readonly head: string;
  /** The head is the whole key. */
  readonly whole: boolean;
  readonly digest: string;
}

/** What is beside a cut name: the whole key. */
export const KEY_SUFFIX = '.key';

const LONGEST_KEY_HEAD = 200;
const LONGEST_FOLDER_HEAD = 60;

/** The file name of a key: `<head>~<digest>`, or `<head>~~<digest>` where the key was cut. */
export function fileNameOf(key: string): string {
  const head = encodedHead(key, LONGEST_KEY_HEAD);
  return `${head.text}${head.whole ? '~' : '~~'}${digestOf(key)}`;
}

/** The folder name of a repository or a scope (a ref): any text. */
export function folderNameOf(text: string): string {
  return `${encodedHead(text, LONGEST_FOLDER_HEAD).text}~${digestOf(text)}`;
}

/** Null where a file is no entry of the store. */
export function parseFileName(name: string): EntryName | null {
  const match = /^([^~]*)(~~?)([0-9a-f]{32})$/.exec(name);
  if (match === null) return null;
  const [, text = '', mark, digest = ''] = match;
  try {
    return { head: decodeURIComponent(text), whole: mark === '~', digest };
  } catch {
    return null;
  }
}

/** False where no key of this name can start with the prefix. */
export function canStartWith(name: EntryName, prefix: string): boolean {
  return name.head.startsWith(prefix) || (!name.whole && prefix.startsWith(name.head));
}

/** True where the key is the one that the name was made from. */
export function isNameOf(name: EntryName, key: string): boolean {
  return name.digest === digestOf(key);
}

function digestOf(text: string): string {
  return textDigest(text, 32);
}

function encodedHead(text: string, longest: number): { text: string; whole: boolean } {
  let head = '';
  for (const character of text) {
    const encoded = /[A-Za-z0-9._-]/.test(character)
      ? character
      : [...Buffer.from(character)]
          .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
          .join('');
    if (head.length + encoded.length > longest) return { text: head, whole: false };
    head += encoded;
  }
  return { text: head, whole: true };
}
