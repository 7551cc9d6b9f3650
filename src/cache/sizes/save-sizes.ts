import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { textDigest } from '../../runner/digest.ts';
import type { Log } from '../../runner/ports.ts';
import { type SizeKeyFacts, sizeKey } from '../keys.ts';
import type { CacheStore } from '../store.ts';
import { whole } from '../whole.ts';
import { type StoredSizes, sizesText } from './stored-sizes.ts';

/** Saves the sizes of a build. Later runs have nothing to compare with where it fails, and no more. */
export async function saveSizes(
  store: CacheStore,
  facts: Omit<SizeKeyFacts, 'branch' | 'commit'>,
  sizes: StoredSizes,
  log: Pick<Log, 'info'>,
): Promise<void> {
  const { branch, commit } = sizes;
  const text = sizesText(sizes);
  const key = sizeKey({ ...facts, branch, commit }, textDigest(text, 16));
  const outcome = await store.save('size', key, () => whole(promisify(gzip)(text)));
  if (outcome.state === 'unavailable')
    log.info(`the sizes of this build are not recorded: ${outcome.reason}`);
}
