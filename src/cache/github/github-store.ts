import { mkdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { textDigest } from '../../plan/digest.ts';
import { relativePath } from '../../plan/relative-path.ts';
import { removeQuietly } from '../../runner/left-behind.ts';
import type { Environment } from '../../runner/ports.ts';
import type { CacheStore, FetchOutcome, FindOutcome, SaveOutcome, Slot } from '../store.ts';
import { type OutputLine, withClientOutput } from './client-output.ts';
import { isMoved, readVerdict } from './client-verdict.ts';
import { type AskedRequest, createDeadline, LOOK_UP, RESERVATION } from './deadline.ts';
import { acceptedKey } from './key-match.ts';
import { isNotOneMember } from './not-one-member.ts';
import { accessProblem } from './service-access.ts';
import { createTurns } from './turns.ts';

export interface GithubStoreOptions {
  /** That of this process: @actions/cache reads `process.env` itself. */
  readonly environment: Environment;
  /** How our archives are packed on this machine, e.g. `zst` or `gz`; part of every key. */
  readonly codec: string;
  /** Milliseconds until a look-up or a reservation without an answer is given up (10,000). */
  readonly answerDeadline?: number;
}

type Unavailable = {
  readonly state: 'unavailable';
  readonly reason: string;
  readonly brokenKey?: string;
};

/**
 * The GitHub cache service through @actions/cache 6. Each slot is one file at one path under
 * RUNNER_TEMP, because the client hashes the literal path into the cache's version; of the binaries,
 * which are many and are asked for by whole keys, each key has its own. Requests:
 * `find` 1, `fetch` 1 and the download, `save` 2 and the upload (1 more where the key is taken).
 * After the service gave no answer once, it is not asked again.
 */
export function createGithubStore(options: GithubStoreOptions): CacheStore {
  const { environment, codec } = options;
  const folder = path.join(environment.RUNNER_TEMP ?? '', 'go-turbo-build');
  const fileOf = (slot: Slot, [key = '']: readonly string[] = []): string =>
    path.join(folder, `${slot}${slot === 'binary' ? `-${textDigest(key, 16)}` : ''}.tar.${codec}`);
  const oneAtATime = createTurns();
  let problem = accessProblem(environment);
  let fetched = 0;

  /** One call of the client; `Unavailable` where it gave up, else what it returned. */
  const call = async <T>(
    run: (client: typeof import('@actions/cache')) => Promise<T>,
    request: AskedRequest,
    onLine?: (line: OutputLine, seen: readonly OutputLine[]) => void,
  ): Promise<{ readonly value: T | undefined; readonly lines: readonly OutputLine[] }> => {
    const client = await import('@actions/cache');
    const deadline = createDeadline(options.answerDeadline ?? 10_000, request);
    let seen: OutputLine[] = [];
    // Its words are kept back until it has ended, also where nobody waits for it any longer.
    const calling = withClientOutput(
      environment.RUNNER_DEBUG === '1',
      (lines) => {
        seen = lines as OutputLine[];
        return run(client).catch((error: unknown) => {
          seen.push({ level: 'error', text: messageOf(error) });
          return undefined;
        });
      },
      (line) => {
        deadline.note(line);
        onLine?.(line, seen);
      },
    );
    return { value: await deadline.race(calling, seen), lines: seen };
  };

  const gaveUp = (what: string, lines: readonly OutputLine[]): Unavailable | undefined => {
    const verdict = readVerdict(lines);
    if (verdict.reason === undefined) return undefined;
    const reason = `GitHub cache: ${what} failed: ${verdict.reason}`;
    if (verdict.serviceDown) problem = reason;
    return { state: 'unavailable', reason };
  };

  const restore = async (
    slot: Slot,
    prefixes: readonly string[],
    lookupOnly: boolean,
    onMoved?: (key: string) => void,
  ): Promise<{ readonly key: string | undefined } | Unavailable> => {
    if (problem !== undefined) return { state: 'unavailable', reason: problem };
    const [first, ...others] = prefixes;
    if (first === undefined) return { key: undefined };
    const { value, lines } = await call(
      (client) => client.restoreCache([fileOf(slot, prefixes)], first, others, { lookupOnly }),
      LOOK_UP,
      (line, seen) => {
        const { matchedKey = '' } = isMoved(line) ? readVerdict(seen) : {};
        const key = acceptedKey(matchedKey, prefixes);
        if (key !== undefined) onMoved?.(key);
      },
    );
    if (value !== undefined) return { key: acceptedKey(value, prefixes) };
    const { matchedKey } = readVerdict(lines);
    const what = matchedKey === undefined ? 'the look-up' : `the download of ${matchedKey}`;
    const gave = gaveUp(what, lines);
    if (gave === undefined) return { key: undefined };
    const isBroken = matchedKey !== undefined && isNotOneMember(gave.reason);
    return isBroken ? { ...gave, brokenKey: matchedKey } : gave;
  };

  const find = async (slot: Slot, prefixes: readonly string[]): Promise<FindOutcome> => {
    const answer = await restore(slot, prefixes, true);
    if ('state' in answer) return answer;
    if (answer.key === undefined) return { state: 'miss' };
    return { state: 'found', entry: { key: answer.key, bytes: 0 } };
  };

  const fetch = async (
    slot: Slot,
    prefixes: readonly string[],
    onMoved?: (key: string) => void,
  ): Promise<FetchOutcome> => {
    const file = fileOf(slot, prefixes);
    // Otherwise the file of a killed run could be taken for what was fetched.
    await rm(file, { force: true });
    const answer = await restore(slot, prefixes, false, onMoved);
    const size = (await stat(file).catch(() => undefined))?.size;
    if ('state' in answer || answer.key === undefined || size === undefined) {
      // An entry that nobody asked for.
      await rm(file, { force: true });
      return 'state' in answer ? answer : { state: 'miss' };
    }
    fetched += 1;
    const own = path.join(folder, `fetched-${fetched}.tar.${codec}`);
    await rename(file, own);
    const release = (): Promise<void> => removeQuietly(own);
    return { state: 'found', key: answer.key, file: own, bytes: size, release };
  };

  const save = async (
    slot: Slot,
    key: string,
    write: (file: string) => Promise<void>,
  ): Promise<SaveOutcome> => {
    if (problem !== undefined) return { state: 'unavailable', reason: problem };
    const file = fileOf(slot, [key]);
    try {
      await mkdir(folder, { recursive: true });
      await rm(file, { force: true });
    } catch (error) {
      return unsaved(key, messageOf(error));
    }
    try {
      await write(file);
      const { size } = await stat(file);
      const { value, lines } = await call((client) => client.saveCache([file], key), RESERVATION);
      if (value !== undefined && value >= 0) return { state: 'saved', bytes: size };
      const { keyTaken, serviceDown } = readVerdict(lines);
      if (!keyTaken) {
        const isReserved = lines.some(({ text }) => RESERVATION.answered.test(text));
        const what = serviceDown && !isReserved ? 'the reservation' : `saving ${key}`;
        return gaveUp(what, lines) ?? unsaved(key, 'it does not say why');
      }
      const now = await find(slot, [key]);
      if (now.state === 'found') return { state: 'exists' };
      return now.state === 'miss' ? unsaved(key, 'another job is saving it') : now;
    } finally {
      await removeQuietly(file);
    }
  };

  return {
    name: 'github',
    carrier: (slot) => codec + pathHash(environment.GITHUB_WORKSPACE ?? '', fileOf(slot)),
    find,
    fetch: (slot, prefixes, onMoved) =>
      oneAtATime(fileOf(slot, prefixes), () => fetch(slot, prefixes, onMoved)).catch(
        (error: unknown) => ({
          state: 'unavailable',
          reason: `GitHub cache: ${messageOf(error)}`,
        }),
      ),
    save: (slot, key, write) => oneAtATime(fileOf(slot, [key]), () => save(slot, key, write)),
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function unsaved(key: string, why: string): Unavailable {
  return { state: 'unavailable', reason: `GitHub cache: ${key} was not saved: ${why}` };
}

/** The client's tar holds the path from the workspace to the file: elsewhere it is another place. */
function pathHash(workspace: string, file: string): string {
  return textDigest(relativePath(workspace, file), 8);
}
