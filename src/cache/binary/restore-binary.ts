import { chmod } from 'node:fs/promises';
import { removeQuietly } from '../../runner/machine/left-behind.ts';
import type { Manifest } from '../archive/manifest.ts';
import { unpackArchive } from '../archive/unpack.ts';
import type { CacheStore } from '../store.ts';

/** The name of the only file in a binary's archive. */
export const BINARY_ENTRY = 'binary';

/** No program that anybody keeps is as large. */
const MOST_BYTES = 2e9;

export interface BinaryRequest {
  readonly store: CacheStore;
  readonly key: string;
  /** What the inputs manifest says of it: hex, and bytes; null: the archive's own manifest has to do. */
  readonly known: { readonly sha256: string; readonly bytes: number } | null;
  /** Absolute path that it is written to; nothing may be there. */
  readonly file: string;
}

export type BinaryRestore =
  | { readonly ok: true; readonly bytesDown: number }
  | {
      readonly ok: false;
      readonly bytesDown: number;
      readonly reason: string;
      /** It is there, and is not what it should be: what replaces it needs another key. */
      readonly isBroken: boolean;
    };

/** Brings a binary: exactly the bytes that the inputs manifest names, or none. */
export async function restoreBinary(request: BinaryRequest): Promise<BinaryRestore> {
  const { store, key, known, file } = request;
  const found = await store.open('binary', [key]);
  if (found.state !== 'found') {
    const isDown = found.state === 'unavailable';
    const reason = isDown ? found.reason : `${key} is not there`;
    return { ok: false, bytesDown: 0, reason, isBroken: false };
  }
  const bytesDown = found.bytes;
  const refused = async (reason: string): Promise<BinaryRestore> => {
    await removeQuietly(file);
    return { ok: false, bytesDown, reason: `${key} is broken: ${reason}`, isBroken: true };
  };
  try {
    if (found.key !== key) {
      return { ok: false, bytesDown, reason: `${key} is not there`, isBroken: false };
    }
    let problem: string | null = null;
    const outcome = await unpackArchive({
      stream: found.stream,
      into: (manifest) => {
        problem = problemOf(manifest, known);
        return () => (problem === null ? { target: file, mtime: 'now' } : 'skip');
      },
      limitBytes: known?.bytes ?? MOST_BYTES,
      keepVerified: false,
    });
    if (problem !== null) return await refused(problem);
    if (outcome.state === 'cut') {
      const reason = `the download of ${key} failed: ${outcome.reason}`;
      return { ok: false, bytesDown, reason, isBroken: false };
    }
    if (outcome.state !== 'ok') return await refused(outcome.reason);
    if (outcome.files !== 1) return await refused(`something lies at ${file}`);
    await chmod(file, 0o755);
    return { ok: true, bytesDown };
  } finally {
    await found.close();
  }
}

/** Why an archive is not the one binary that was asked for, or null where it is. */
function problemOf({ files }: Manifest, known: BinaryRequest['known']): string | null {
  const [entry, ...others] = files;
  const bytes = known?.bytes ?? entry?.size;
  if (entry?.path !== BINARY_ENTRY || others.length > 0 || entry.size !== bytes)
    return 'it holds other files than one binary';
  return known === null || entry.sha256 === known.sha256
    ? null
    : `its SHA-256 is ${entry.sha256}, the inputs manifest says ${known.sha256}`;
}
