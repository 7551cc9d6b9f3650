import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { codedText } from '../../runner/result.ts';
import { messageOf } from '../../runner/thrown.ts';
import { type SizeKeyFacts, sizeKeys } from '../keys.ts';
import { readWhole } from '../read-whole.ts';
import type { CacheStore } from '../store.ts';
import { parseSizes, type StoredSizes } from './stored-sizes.ts';

/** A report without a difference is no reason to wait. */
const PATIENCE_SECONDS = 5;
/** A record of a thousand packages of one's own has some 20 kB. */
const MOST_BYTES = 2e6;
const MOST_TEXT = 20e6;

interface Say {
  debug(line: string): void;
  warning(text: string): void;
}

/**
 * The sizes of a commit of a branch, else the newest of the branch, else of the branch `instead`. Never
 * rejects. What is no record is a miss with a warning: anybody who may save may have written it.
 */
export async function fetchSizes(
  store: CacheStore,
  facts: SizeKeyFacts,
  instead: string,
  log: Say,
): Promise<StoredSizes | null> {
  try {
    const { lookups } = sizeKeys(facts, instead);
    const found = await store.open('size', lookups, PATIENCE_SECONDS);
    if (found.state === 'unavailable') log.debug(`no earlier sizes: ${found.reason}`);
    if (found.state !== 'found') return null;
    const bytes = await readWhole(found, MOST_BYTES);
    const sizes = bytes === null ? 'broken' : parseSizes(await textOf(bytes));
    if (sizes === 'version') log.debug(`${found.key} is of another version of this action`);
    if (sizes === 'broken') log.warning(brokenText(found.key));
    return typeof sizes === 'string' ? null : sizes;
  } catch (error) {
    log.debug(`the earlier sizes are not read: ${messageOf(error)}`);
    return null;
  }
}

async function textOf(bytes: Buffer): Promise<string> {
  try {
    const text = await promisify(gunzip)(bytes, { maxOutputLength: MOST_TEXT });
    return text.toString('utf8');
  } catch {
    return '';
  }
}

function brokenText(key: string): string {
  return codedText({
    code: 'GTB1601',
    found: `the record of sizes ${key} is damaged, and sizes are compared with nothing`,
    expected: 'a record as this action writes it',
    change: 'delete this cache entry; the next build of the branch records its sizes again',
  });
}
