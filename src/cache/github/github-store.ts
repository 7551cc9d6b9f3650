import type { Environment } from '../../runner/ports.ts';
import { messageOf } from '../archive/thrown.ts';
import {
  type CacheStore,
  type FindOutcome,
  type OpenOutcome,
  type SaveOutcome,
  type Slot,
  TransferError,
} from '../store.ts';
import { download } from './download.ts';
import { createExchange, PATIENCE, type Patience, within } from './exchange.ts';
import { acceptedKey, keyOfRun } from './kept-key.ts';
import { beginningOf } from './pieces.ts';
import { type CacheService, entryVersion, type Outgoing, type Refused } from './service.ts';
import { modeProblem, serviceAccess } from './service-access.ts';
import { serviceV1 } from './service-v1.ts';
import { serviceV2 } from './service-v2.ts';

export interface GithubStoreOptions {
  readonly environment: Environment;
  /** How our archives are packed on this machine, e.g. `zst` or `gz`; part of every key. */
  readonly codec: string;
  readonly patience?: Patience;
}

type Unavailable = {
  readonly state: 'unavailable';
  readonly reason: string;
};

/** Records of a few kB: without them the step goes on, and it is waiting for them. */
const RECORDS: ReadonlySet<Slot> = new Set(['habits', 'inputs', 'fingerprint']);
/** Up to here an entry is sent by one request, and held in memory before. */
const ONE_REQUEST_BYTES = 64 * 2 ** 20;
/** What GitHub stores for a whole repository. */
const MOST_BYTES = 10e9;

/**
 * The GitHub cache service, of either version: an entry is the archive itself. Requests: `find` 1,
 * `fetch` 1 and the download, `save` 2 and the upload (1 more on version 1, and where the key is
 * taken). After the service gave no answer once, it is not asked again.
 */
export function createGithubStore(options: GithubStoreOptions): CacheStore {
  const { environment, codec, patience = PATIENCE } = options;
  const access = serviceAccess(environment);
  const storage = createExchange('', patience.stall);
  const service = access.version === null ? null : serviceOf();
  let problem = access.version === null ? access.problem : null;

  function serviceOf(): CacheService | null {
    if (access.version === null) return null;
    const exchange = createExchange(access.token, patience.stall);
    const common = { url: access.url, version: entryVersion(codec), exchange, patience };
    return access.version === 2 ? serviceV2({ ...common, storage }) : serviceV1(common);
  }

  const unavailable = (what: string, reason: string): Unavailable => ({
    state: 'unavailable',
    reason: `GitHub cache: ${what}: ${reason}`,
  });
  const gaveUp = (what: string, { reason, isDown }: Refused): Unavailable => {
    const outcome = unavailable(`${what} failed`, reason);
    if (isDown) problem = outcome.reason;
    return outcome;
  };

  const lookUp = async (
    prefixes: readonly string[],
  ): Promise<
    { readonly key: string; readonly url: string } | { readonly state: 'miss' } | Unavailable
  > => {
    const notAllowed = modeProblem(environment, 'read');
    if (notAllowed !== null) return unavailable('not read', notAllowed);
    if (problem !== null || service === null)
      return { state: 'unavailable', reason: problem ?? '' };
    if (prefixes.length === 0) return { state: 'miss' };
    const found = await service.lookUp(prefixes);
    if (found.state === 'refused') return gaveUp('the look-up', found);
    if (found.state === 'miss') return found;
    const key = acceptedKey(found.key, prefixes);
    return key === undefined ? { state: 'miss' } : { key, url: found.url };
  };

  const find = async (prefixes: readonly string[]): Promise<FindOutcome> => {
    const found = await lookUp(prefixes);
    return 'state' in found ? found : { state: 'found', entry: { key: found.key, bytes: 0 } };
  };

  const openEntry = async (slot: Slot, prefixes: readonly string[]): Promise<OpenOutcome> => {
    const began = performance.now();
    const found = await lookUp(prefixes);
    if ('state' in found) return found;
    const { key, url } = found;
    try {
      // A record has so long in all.
      const left = Math.max(1, patience.answer - (performance.now() - began));
      const stall = RECORDS.has(slot) ? left : patience.stall;
      const { bytes, pieces, close } = await download(url, storage, { ...patience, stall });
      if (bytes <= MOST_BYTES) return { state: 'found', key, bytes, stream: pieces, close };
      await close();
      return unavailable(`${key} is not read`, `it has ${bytes} bytes; at most ${MOST_BYTES}`);
    } catch (error) {
      return unavailable(`the download of ${key} failed`, messageOf(error));
    }
  };

  const save = async (key: string, content: () => AsyncIterable<Buffer>): Promise<SaveOutcome> => {
    const notAllowed = modeProblem(environment, 'write');
    if (notAllowed !== null) return unavailable(`${key} was not saved`, notAllowed);
    if (problem !== null || service === null)
      return { state: 'unavailable', reason: problem ?? '' };
    // A key is reserved when there is something to send, for a job that ends before locks it.
    const outgoing = await beginningOf(content(), ONE_REQUEST_BYTES);
    try {
      return await saveAs(service, key, outgoing);
    } finally {
      await outgoing.rest?.[Symbol.asyncIterator]().return?.();
    }
  };

  const saveAs = async (
    service: CacheService,
    key: string,
    outgoing: Outgoing,
  ): Promise<SaveOutcome> => {
    const saved = await upload(service, key, outgoing);
    if (saved !== 'taken') return saved;
    const now = await find([key]);
    if (now.state === 'found') return { state: 'exists' };
    if (now.state === 'unavailable') return now;
    // Reserved and never finished, or under way just now: once more, under a key of this run.
    const second = await upload(service, keyOfRun(key, environment.GITHUB_RUN_ID ?? ''), outgoing);
    return second === 'taken'
      ? unavailable(`${key} was not saved`, 'another job is saving it')
      : second;
  };

  const upload = async (
    to: CacheService,
    key: string,
    outgoing: Outgoing,
  ): Promise<SaveOutcome | 'taken'> => {
    const { beginning, rest } = outgoing;
    const reserved = await to.reserve(key, rest === null ? beginning.length : null);
    if (reserved.state === 'taken') return 'taken';
    if (reserved.state === 'refused') return gaveUp('the reservation', reserved);
    const sent = await reserved.upload.send(outgoing);
    return sent.state === 'sent'
      ? { state: 'saved', bytes: sent.bytes }
      : gaveUp(`saving ${key}`, sent);
  };

  /** What a step waits for and can do without ends in time, whatever comes. */
  const inTime = <T>(slot: Slot, what: string, work: Promise<T>): Promise<T | Unavailable> =>
    (RECORDS.has(slot) ? within(patience.answer, work) : work).catch((error: unknown) => {
      const outcome = unavailable(`${what} failed`, messageOf(error));
      if (error instanceof TransferError) problem = outcome.reason;
      return outcome;
    });

  return {
    name: 'github',
    carrier: () => codec,
    find: (slot, prefixes) => inTime(slot, 'the look-up', find(prefixes)),
    open: (slot, prefixes) => inTime(slot, 'the look-up', openEntry(slot, prefixes)),
    save: (_slot, key, content) => save(key, content),
  };
}
