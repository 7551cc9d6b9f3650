import { createHash, generateKeyPairSync, sign } from 'node:crypto';

/**
 * A checksum database in memory with a key of its own. Its tree is computed from the definition in
 * RFC 6962 (2.1), record by record, and not with the code under test.
 */
export interface ChecksumLog {
  /** The value of GOSUMDB: `name+hash+key`. */
  readonly gosumdb: string;
  readonly name: string;
  /** Records of other modules, so that the tree has this many more. */
  pad(records: number): void;
  add(module: string, version: string, hash: string): void;
  /** The answer to `lookup/MODULE@VERSION`. */
  lookup(module: string, version: string): string | undefined;
  /** The answer to `tile/8/LEVEL/PATH`. */
  tile(path: string): Buffer | undefined;
  /** A note with this text, signed by the database's key. */
  signed(text: string): string;
  treeText(): string;
}

export function makeChecksumLog(name = 'sum.example.org'): ChecksumLog {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
  const key = Buffer.concat([Buffer.from([1]), raw]);
  const id = createHash('sha256').update(`${name}\n`).update(key).digest().subarray(0, 4);
  const records: string[] = [];
  const numbers = new Map<string, number>();

  const sha256 = (...parts: (Buffer | string)[]): Buffer => {
    const hash = createHash('sha256');
    for (const part of parts) hash.update(part);
    return hash.digest();
  };
  // Records are only ever added: what has been computed once stays right.
  const known = new Map<string, Buffer>();
  const treeHash = (from: number, to: number): Buffer => {
    if (to === from) return sha256();
    if (to - from === 1) return sha256('\x00', records[from] ?? '');
    const range = `${from}-${to}`;
    let hash = known.get(range);
    if (hash === undefined) {
      let half = 1;
      while (half * 2 < to - from) half *= 2;
      hash = sha256('\x01', treeHash(from, from + half), treeHash(from + half, to));
      known.set(range, hash);
    }
    return hash;
  };
  const treeText = (): string =>
    `go.sum database tree\n${records.length}\n${treeHash(0, records.length).toString('base64')}\n`;
  const signed = (text: string): string => {
    const signature = Buffer.concat([id, sign(null, Buffer.from(text), privateKey)]);
    return `${text}\n\u2014 ${name} ${signature.toString('base64')}\n`;
  };

  return {
    name,
    gosumdb: `${name}+${id.toString('hex')}+${key.toString('base64')}`,
    pad(count) {
      for (let i = 0; i < count; i++) {
        const at = `example.org/pad v1.0.${records.length}`;
        records.push(`${at} h1:${sha256(at).toString('base64')}\n`);
      }
    },
    add(module, version, hash) {
      numbers.set(`${module}@${version}`, records.length);
      records.push(`${module} ${version} ${hash}\n${module} ${version}/go.mod ${hash}\n`);
    },
    lookup(module, version) {
      const number = numbers.get(`${module}@${version}`);
      if (number === undefined) return undefined;
      return `${number}\n${records[number]}\n${signed(treeText())}`;
    },
    tile(path) {
      const match = /^tile\/8\/(\d+)\/((?:x\d{3}\/)*\d{3})(?:\.p\/(\d+))?$/.exec(path);
      if (match === null) return undefined;
      const level = Number(match[1]);
      const index = Number((match[2] ?? '').replace(/[x/]/g, ''));
      const width = Number(match[3] ?? 256);
      const each = 256 ** level;
      const first = index * 256;
      if ((first + width) * each > records.length) return undefined;
      return Buffer.concat(
        Array.from({ length: width }, (_, i) =>
          treeHash((first + i) * each, (first + i + 1) * each),
        ),
      );
    },
    signed,
    treeText,
  };
}
