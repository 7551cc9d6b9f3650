import { createHash } from 'node:crypto';

/** The files of an archive follow from its key: any other content is wrong. */
export function filesOf(key: string) {
  const seed = createHash('sha256').update(key).digest();
  return Array.from({ length: 2 + ((seed[0] ?? 0) % 9) }, (_, at) => {
    const source = Buffer.alloc(
      ((seed[at + 1] ?? 0) + 1) * 300,
      createHash('sha512').update(`${key} ${at}`).digest(),
    );
    return { path: `d${at % 2}/f${at}`, source, size: source.length, mtime: 1, mode: 0o644 };
  });
}
