import type { Environment } from '../../runner/ports.ts';
import { messageOf } from '../../runner/thrown.ts';
import { acceptedKey, keyOfRun } from '../kept-key.ts';
import { type CacheStore, type FindOutcome, type Slot, TransferError } from '../store.ts';
import { untilEnd } from '../when-read.ts';
import { download } from './blob.ts';
import {
  createExchange,
  DownError,
  deadline,
  FinalError,
  PATIENCE,
  type Patience,
} from './exchange.ts';
import type { KeptArchives } from './kept-archives.ts';
import { outgoing } from './outgoing.ts';
import { entryVersion } from './service.ts';
import { modeProblem, serviceAccess } from './service-access.ts';
import { serviceV1 } from './service-v1.ts';
import { serviceV2 } from './service-v2.ts';

type Unavailable = Extract<FindOutcome, { readonly state: 'unavailable' }>;

/** Records of a few kB: without them the step goes on, and it is waiting for them. */
const RECORDS: ReadonlySet<Slot> = new Set(['habits', 'inputs', 'fingerprint']);
/** What GitHub stores for a whole repository. */
const MOST_BYTES = 10e9;
const DAY_S = 86_400;

/**
 * The GitHub cache service, of either version: an entry is the archive itself. Requests: `find` 1,
 * `open` 1 and the download, `save` 2 and the upload (1 more on version 1, and where the key is
 * taken). After the service gave no answer once, it is not asked again. `codec`: how our archives are
 * packed on this machine, e.g. `zst` or `gz`; part of every key. `kept`: copies beside the runner.
 */
export function createGithubStore(
  environment: Environment,
  codec: string,
  patience: Patience = PATIENCE,
  kept: () => Promise<KeptArchives | null> = async () => null,
): CacheStore {
  const { version, url, token, ...access } = serviceAccess(environment);
  const [exchange, storage] = [createExchange(token, patience), createExchange('', patience)];
  const ofEntries = entryVersion(codec);
  const service =
    version === 2
      ? serviceV2(url, ofEntries, exchange, storage)
      : serviceV1(url, ofEntries, exchange);
  /** Milliseconds for all records together. */
  let recordTime = patience.answer;
  /** Why the service is not asked, or not again. */
  let { problem } = access;

  const noteDown = (error: unknown): void => {
    if (error instanceof DownError) problem ??= unavailable(messageOf(error)).reason;
  };

  /** What goes wrong on the way to the service is a value; what `save` packs may throw. */
  const attempt = async <T>(
    use: 'read' | 'write',
    work: () => Promise<T>,
  ): Promise<T | Unavailable> => {
    const notAllowed = modeProblem(environment, use);
    if (notAllowed !== null) return unavailable(notAllowed);
    if (problem !== null) return { state: 'unavailable', reason: problem };
    try {
      return await work();
    } catch (error) {
      if (use === 'write' && !(error instanceof TransferError)) throw error;
      noteDown(error);
      return problem === null
        ? unavailable(messageOf(error))
        : { state: 'unavailable', reason: problem };
    }
  };

  const lookUp = async (prefixes: readonly string[]) => {
    const found = prefixes.length === 0 ? null : await service.lookUp(prefixes);
    const key = found === null ? undefined : acceptedKey(found.key, prefixes);
    return found === null || key === undefined ? null : { key, url: found.url };
  };

  /** Ends with the answer to the first reservation: where it is none, nobody else asks. */
  let first: Promise<unknown> | null = null;
  const reserve = async (key: string, bytes: number | null) => {
    if (first !== null) await first;
    if (problem !== null) throw new DownError(problem);
    const asked = service.reserve(key, bytes).catch((error: unknown) => {
      noteDown(error);
      throw error;
    });
    first ??= asked.catch(() => undefined);
    return asked;
  };

  return {
    name: 'github',
    carrier: () => codec,

    find: async (_slot, prefixes) => {
      // Who may only write finds nothing, and saves.
      if (modeProblem(environment, 'read') !== null) return { state: 'miss' };
      return attempt('read', async () => {
        const found = await lookUp(prefixes);
        if (found === null) return { state: 'miss' };
        return { state: 'found', entry: { key: found.key, bytes: 0 } };
      });
    },

    open: (slot, prefixes, seconds = DAY_S) =>
      attempt('read', async () => {
        const isRecord = RECORDS.has(slot);
        const longest = isRecord ? recordTime / 1000 : Math.min(seconds, DAY_S);
        const instead = isRecord ? '' : ', in which a build without it ends';
        const words = `not all came within ${Math.round(longest * 10) / 10} s${instead}`;
        const late = deadline(longest * 1000, words);
        const began = performance.now();
        const onEnd = (): void => {
          if (isRecord) recordTime = Math.max(1, recordTime - (performance.now() - began));
        };
        const found = await lookUp(prefixes);
        if (found === null) return { state: 'miss' };
        const { key, url } = found;
        const copies = await kept();
        const copy = (await copies?.open(key, url)) ?? null;
        if (copy !== null) return { state: 'found', key, ...copy };
        const sent = await download(url, storage, late).catch((error: unknown) => {
          // A storage that lets a record wait would let all others wait, too.
          const isDown = isRecord && late.aborted;
          throw new (isDown ? DownError : FinalError)(
            `the download of ${key} failed: ${messageOf(error)}`,
          );
        });
        const archive = copies?.keep(key, url, sent) ?? sent;
        if (archive.bytes <= MOST_BYTES) {
          return { state: 'found', key, ...archive, stream: untilEnd(archive.stream, onEnd) };
        }
        await archive.close();
        return unavailable(`${key} is not read: ${archive.bytes} bytes are over ${MOST_BYTES}`);
      }),

    save: (_slot, key, content) =>
      attempt('write', async () => {
        // A key is reserved when there is something to send, for a job that ends before locks it.
        const bytes = await outgoing(content());
        try {
          const upload = await reserve(key, bytes.bytes);
          if (upload !== null) return { state: 'saved', bytes: await upload(bytes) };
          const isSeen = modeProblem(environment, 'read') === null;
          if (!isSeen || (await lookUp([key])) !== null) return { state: 'exists' };
          // Reserved and never finished, or under way just now: once more, under a key of this run.
          const ofRun = keyOfRun(key, environment.GITHUB_RUN_ID ?? '');
          const second = await reserve(ofRun, bytes.bytes);
          if (second !== null) return { state: 'saved', bytes: await second(bytes) };
          return unavailable('another job is saving it');
        } finally {
          await bytes.close();
        }
      }),
  };
}

function unavailable(reason: string): Unavailable {
  return { state: 'unavailable', reason: `GitHub cache: ${reason}` };
}
