import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createTurn } from '../../runner/turn.ts';
import { entryFile } from '../build/entry.ts';
import { headOf } from '../build/output-kind.ts';
import { scanUsed, type UsedEntry } from '../build/scan.ts';
import { LOG_HEAD } from './test-log.ts';

/** An entry of GOCACHE that has to do with tests, with when it was written: nanoseconds since the epoch. */
interface Stored {
  readonly action: string;
  readonly output: string;
  readonly writtenNs: bigint;
  readonly record: string;
}

export interface StoredLog extends Stored {
  /** Its bytes, as latin1. */
  readonly log: string;
}

export interface StoredResult extends Stored {
  readonly importPath: string;
  /** How long the test took, as `go test` said. */
  readonly seconds: number;
}

export interface StoredTests {
  readonly logs: readonly StoredLog[];
  readonly results: readonly StoredResult[];
  /** Cover profiles. */
  readonly profiles: readonly Stored[];
}

/** More than any log or output that is worth looking at. */
const MOST_BYTES = 16e6;

/** What tests left in a GOCACHE, or took from it, at or after `since` (milliseconds since the epoch). */
export async function storedTests(goCache: string, since: number): Promise<StoredTests> {
  const turn = createTurn();
  const logs: StoredLog[] = [];
  const results: StoredResult[] = [];
  const profiles: Stored[] = [];
  for (const entry of await scanUsed(goCache, since)) {
    await turn();
    const text = outputText(goCache, entry);
    if (text === null) continue;
    const { action, output, record } = entry;
    const stored = { action, output, record, writtenNs: writtenNs(record) };
    const result = text.startsWith(LOG_HEAD)
      ? null
      : parseResult(Buffer.from(text, 'latin1').toString('utf8'));
    if (text.startsWith(LOG_HEAD)) logs.push({ ...stored, log: text });
    else if (result !== null) results.push({ ...stored, ...result });
    else if (text.startsWith('mode: ')) profiles.push(stored);
  }
  return { logs, results, profiles };
}

/** The time in a record is its last number (cache.go putIndexEntry). */
function writtenNs(record: string): bigint {
  return BigInt(/ +(\d+)\n$/.exec(record)?.[1] ?? 0);
}

function outputText(goCache: string, { output, size }: UsedEntry): string | null {
  if (size === 0 || size > MOST_BYTES) return null;
  try {
    const file = join(goCache, entryFile(output, 'd'));
    if (!statSync(file).isFile()) return null;
    // Archives and indexes, which most entries and nearly all bytes are.
    if (/^(?:!<arch>|go index|go obj)/.test(headOf(file, 8))) return null;
    const bytes = readFileSync(file);
    return bytes.length === size ? bytes.toString('latin1') : null;
  } catch {
    return null;
  }
}

/** The last line of a test that passed: `ok`, the package, its seconds (test.go tryCacheWithID). */
export function parseResult(
  text: string,
): { readonly importPath: string; readonly seconds: number } | null {
  const last = text.slice(text.lastIndexOf('\n', text.length - 2) + 1);
  const [, importPath, seconds] = /^ok {2}\t([^\t]+)\t(?:([0-9.]+)s)?[^\n]*\n$/.exec(last) ?? [];
  return importPath === undefined ? null : { importPath, seconds: Number(seconds ?? 0) };
}
