import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { parseSizeReport } from '../../inspect/size/parse-size-report.ts';
import type { SizeReport } from '../../inspect/size/size-report.ts';
import { textDigest } from '../../runner/digest.ts';
import type { Log } from '../../runner/ports.ts';
import { messageOf } from '../../runner/thrown.ts';
import { type KeyFacts, recordKey, recordKeys } from '../keys.ts';
import { readWhole } from '../read-whole.ts';
import type { CacheStore } from '../store.ts';
import { whole } from '../whole.ts';

/** What a binary is made of, whole: of the same bytes nothing has to be read again (1.5 s for 56 MB). */
export interface BinaryParts {
  /** Of the binary; hex. */
  readonly sha256: string;
  readonly size: SizeReport;
}

/** A report without them is late, and no reason to wait. */
const PATIENCE_SECONDS = 5;
/** caddy's are 280 kB, and 37 kB compressed. */
const MOST_BYTES = 4e6;
const MOST_TEXT = 40e6;

type PlaceFacts = Pick<KeyFacts, 'runnerOs' | 'place' | 'carrier'>;

/** Those of the place's newest record, by SHA-256. Never rejects: what is not known is read. */
export async function fetchParts(
  store: CacheStore,
  facts: PlaceFacts,
  log: Pick<Log, 'debug'>,
): Promise<ReadonlyMap<string, SizeReport>> {
  try {
    const { lookups } = recordKeys('parts', facts);
    const found = await store.open('parts', lookups, PATIENCE_SECONDS);
    if (found.state !== 'found') return new Map();
    const bytes = await readWhole(found, MOST_BYTES);
    if (bytes === null) return new Map();
    const text = await promisify(gunzip)(bytes, { maxOutputLength: MOST_TEXT });
    return parseParts(text.toString('utf8'));
  } catch (error) {
    log.debug(`what earlier binaries are made of is not read: ${messageOf(error)}`);
    return new Map();
  }
}

/** Of what is no record of this version nothing is known. Throws where it is no JSON. */
export function parseParts(text: string): ReadonlyMap<string, SizeReport> {
  const value = JSON.parse(text) as {
    readonly version?: unknown;
    readonly binaries?: unknown;
  } | null;
  const found = new Map<string, SizeReport>();
  if (value?.version !== 1 || !Array.isArray(value.binaries)) return found;
  for (const one of value.binaries as (Partial<BinaryParts> | null)[]) {
    const size = parseSizeReport(one?.size);
    const { sha256 } = one ?? {};
    if (size !== null && typeof sha256 === 'string') found.set(sha256, size);
  }
  return found;
}

/** Keeps what a place's binaries are made of for its next run; of more than fits nothing is kept. */
export async function saveParts(
  store: CacheStore,
  facts: PlaceFacts,
  binaries: readonly BinaryParts[],
  log: Pick<Log, 'debug'>,
): Promise<void> {
  // The record says nothing of where they lay.
  const bare = binaries.map(({ sha256, size }) => ({ sha256, size: { ...size, file: '' } }));
  const text = JSON.stringify({ version: 1, binaries: bare });
  const content = await promisify(gzip)(text);
  if (content.length > MOST_BYTES || text.length > MOST_TEXT) return;
  const key = recordKey('parts', facts, textDigest(text, 16));
  const outcome = await store.save('parts', key, () => whole(content));
  if (outcome.state === 'unavailable')
    log.debug(`what binaries are made of is not kept: ${outcome.reason}`);
}
