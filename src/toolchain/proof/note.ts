import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';

/** A key that signs notes, as GOSUMDB names it: `name+hash+key` (golang.org/x/mod/sumdb/note). */
export interface VerifierKey {
  readonly name: string;
  /** 8 hex digits: the first four bytes of SHA-256 of name, newline, key. */
  readonly hash: string;
  readonly key: KeyObject;
}

const ED25519 = 1;
/** What comes before the 32 bytes of an Ed25519 key in a SubjectPublicKeyInfo (RFC 8410). */
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

/** undefined: not a verifier key, or its hash does not fit. */
export function parseVerifierKey(text: string): VerifierKey | undefined {
  const match = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/.exec(text);
  if (match === null) return undefined;
  const [, name = '', hash = '', encoded = ''] = match;
  const data = Buffer.from(encoded, 'base64');
  if (data.length !== 33 || data[0] !== ED25519 || keyHash(name, data) !== hash) return undefined;
  const der = Buffer.concat([SPKI_PREFIX, data.subarray(1)]);
  return { name, hash, key: createPublicKey({ key: der, format: 'der', type: 'spki' }) };
}

/** `data`: the algorithm's byte, then the public key. */
export function keyHash(name: string, data: Buffer): string {
  return createHash('sha256').update(`${name}\n`).update(data).digest('hex').slice(0, 8);
}

/** Signature lines start with an em dash; a signature is the key's hash (4 bytes), then 64 bytes. */
const SIGNATURE = /^\u2014 (\S+) ([A-Za-z0-9+/]+=*)$/;

export type OpenedNote =
  | { readonly state: 'signed'; readonly text: string }
  | { readonly state: 'malformed' }
  /** No signature by this key. */
  | { readonly state: 'unsigned' }
  /** A signature that claims to be by this key, and is not. */
  | { readonly state: 'forged' };

/** The signed text of a note, up to the newline before its signatures. Signatures of other keys do not matter. */
export function openNote(note: string, key: VerifierKey): OpenedNote {
  const split = note.lastIndexOf('\n\n');
  if (split < 0 || !note.endsWith('\n') || split + 2 >= note.length) return { state: 'malformed' };
  const text = note.slice(0, split + 1);
  let signed = false;
  for (const line of note.slice(split + 2, -1).split('\n')) {
    const match = SIGNATURE.exec(line);
    if (match === null) return { state: 'malformed' };
    const data = Buffer.from(match[2] ?? '', 'base64');
    if (match[1] !== key.name || data.subarray(0, 4).toString('hex') !== key.hash) continue;
    if (!verify(null, Buffer.from(text), key.key, data.subarray(4))) return { state: 'forged' };
    signed = true;
  }
  return signed ? { state: 'signed', text } : { state: 'unsigned' };
}
