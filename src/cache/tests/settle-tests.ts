import type { GitPorts } from '../../runner/git.ts';
import { inFolder, packageFolder } from './in-folder.ts';
import { profileAction, resultAction } from './inputs-id.ts';
import { type Judged, judgeResult, type Surroundings, spanOf } from './kept-results.ts';
import { leftBehind, lookWithout } from './left-behind.ts';
import { type LinkedResult, type Linking, linkResults } from './linked-results.ts';
import { madeByMake } from './make-targets.ts';
import { createNeeds } from './named.ts';
import { removeAction, storeUnder } from './store-result.ts';
import type { StoredResult, StoredTests } from './stored-tests.ts';
import { parseTestLog } from './test-log.ts';
import { contentDigests } from './times/content-digests.ts';
import { hasTime } from './times/content-time.ts';
import { createLook, type Look } from './times/look.ts';
import { plainRepositories } from './times/plain-repositories.ts';
import { setTimes } from './times/set-times.ts';
import type { RanReason } from './why-ran.ts';

export interface Settling
  extends Omit<Linking, 'look'>,
    Omit<Surroundings, 'look' | 'needs' | 'testing'> {
  readonly ports: GitPorts;
  /** False: no result of this job is kept. */
  readonly keeps: boolean;
}

/** A result of this job that Go had, or that it has now. */
export interface SettledResult {
  readonly result: StoredResult;
  readonly isCached: boolean;
  /** null where its log is not known: made in other surroundings than these. */
  readonly linked: LinkedResult | null;
  /** Why it is not kept; null where it is. */
  readonly dropped: RanReason | null;
}

export interface SettledTests {
  readonly results: readonly SettledResult[];
  /** Times of content of what the tests named, microseconds since the epoch, by path. */
  readonly times: ReadonlyMap<string, number>;
  /** Entries that are no longer in GOCACHE. */
  readonly removed: ReadonlySet<string>;
}

/**
 * After all steps: results that the next job can find are put where it will look, under the times of
 * content; all others of this job are removed, so that none of them is ever saved. A result is moved only
 * where it lies at the ID of what is there now, so its files are still those that the test saw.
 */
export async function settleTests(settling: Settling, stored: StoredTests): Promise<SettledTests> {
  const { beganNs, checkout, modules } = settling;
  const look = createLook();
  const linked = linkResults(stored, { ...settling, look });
  const byResult = new Map(linked.map((one) => [one.result.action, one]));
  const needs = createNeeds(
    look,
    modules.map((one) => one.folder),
    madeByMake(checkout),
  );
  const testing = stored.results.filter((one) => one.writtenNs >= beganNs).map(spanOf);
  const around: Surroundings = { ...settling, look, needs, testing };
  const judged = stored.results.map((result) => {
    const isCached = result.writtenNs < beganNs;
    const link = byResult.get(result.action) ?? null;
    const verdict = isCached
      ? { paths: namedBy(link, around), dropped: null }
      : !settling.keeps
        ? { paths: [], dropped: NOT_KEPT }
        : link === null
          ? judgeUnlinked(result, stored, linked, around, settling)
          : judgeResult({ ...link, ...result }, around);
    return { result, isCached, link, verdict };
  });
  const digests = contentDigests(await plainRepositories(settling.ports, checkout), look);
  const paths = new Set(judged.flatMap(({ verdict }) => verdict.paths));
  const { times } = await setTimes(settling.ports, paths, look, digests);
  const timed = createLook();
  const moving = createMoving(settling, stored, timed);
  const results = judged.map(({ result, isCached, link, verdict }): SettledResult => {
    const settled = { result, isCached, linked: link };
    if (isCached) return { ...settled, dropped: null };
    // Nobody knows where the results of an unlinked log lie: only where all had their times already.
    const untimed = verdict.paths.find(
      (path) => !isTimed(path, link === null ? look : timed, times),
    );
    const dropped =
      verdict.dropped ??
      (untimed === undefined ? null : { reason: 'file without a time' as const, file: untimed });
    if (dropped !== null) moving.remove(result);
    else if (link !== null) moving.move(link, verdict.paths);
    return { ...settled, dropped };
  });
  moving.end();
  return { results, times, removed: moving.removed };
}

const NOT_KNOWN: RanReason = { reason: 'not known' };
const NOT_KEPT: RanReason = { reason: 'not kept' };

function isTimed(path: string, look: Look, times: ReadonlyMap<string, number>): boolean {
  const facts = look.lstat(path);
  const time = times.get(path);
  return typeof facts !== 'string' && time !== undefined && hasTime(facts.mtimeNs, time);
}

/** What a result needs that was there before: it was looked at when it was written. */
function namedBy(link: LinkedResult | null, { needs }: Surroundings): readonly string[] {
  return (link?.asked ?? []).flatMap((one) =>
    one.kind === 'variable' || !link?.isInside(one.path)
      ? []
      : needs({ path: one.path, isOpened: one.kind === 'open' }).paths,
  );
}

/** So long before a result its log was written at most, also on a machine that hardly moves. */
const NEAR_NS = 60_000_000_000n;

/** A result whose log is one of several: all that may be it have to be right for it. */
function judgeUnlinked(
  result: StoredResult,
  stored: StoredTests,
  linked: readonly LinkedResult[],
  around: Surroundings,
  { modules }: Settling,
): Judged {
  const place = packageFolder(result.importPath, modules);
  if (place === null) return { paths: [], dropped: NOT_KNOWN };
  const known = new Set(linked.map((one) => one.log.action));
  const isInside = inFolder(place.module);
  const verdicts = stored.logs
    .filter(({ action, writtenNs }) => !known.has(action) && isNear(writtenNs, result.writtenNs))
    .map(({ log }) => {
      const asked = parseTestLog(log, place.folder);
      if (asked === null) return { paths: [], dropped: NOT_KNOWN };
      return judgeResult({ ...result, asked, isInside }, around);
    });
  const bad = verdicts.find((one) => one.dropped !== null);
  if (verdicts.length === 0) return { paths: [], dropped: NOT_KNOWN };
  return bad ?? { paths: verdicts.flatMap((one) => one.paths), dropped: null };
}

function isNear(log: bigint, result: bigint): boolean {
  return log <= result && result - log <= NEAR_NS;
}

/** Moves and removes results with their cover profiles. */
function createMoving(
  { goCache, environment, goVersion, beganNs }: Settling,
  stored: StoredTests,
  look: Look,
) {
  const removed = new Set<string>();
  const profiles = new Map(stored.profiles.map((one) => [one.action, one]));
  const kept = new Set<string>();
  const remove = ({ action }: { readonly action: string }): void => {
    for (const one of [action, profileAction(action)]) {
      removeAction(goCache, one);
      removed.add(one);
    }
  };
  return {
    removed,
    remove,
    move(link: LinkedResult, paths: readonly string[]): void {
      const { log, result, asked, isInside, pwd } = link;
      const profile = profiles.get(profileAction(result.action));
      const keepAs = (seen: Look): string => {
        const asking = { environment: { ...environment, PWD: pwd }, goVersion, isInside };
        const action = resultAction(log.action, asked, { ...asking, look: seen });
        kept.add(profileAction(action));
        if (action === result.action) return action;
        storeUnder(goCache, action, result.record);
        if (profile !== undefined) storeUnder(goCache, profileAction(action), profile.record);
        return action;
      };
      const left = leftBehind({ ...result, asked }, paths, look);
      if (left.size > 0) keepAs(lookWithout(left, look));
      if (keepAs(look) !== result.action) remove(result);
    },
    /** A profile of -coverpkg has a key that only Go knows; without its result it would be merged all the same. */
    end(): void {
      if (removed.size === 0) return;
      for (const one of stored.profiles) {
        if (one.writtenNs >= beganNs && !kept.has(one.action)) {
          removeAction(goCache, one.action);
          removed.add(one.action);
        }
      }
    },
  };
}
