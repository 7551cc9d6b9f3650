import type { LaneIngredients } from '../lane/lane.ts';
import { laneDifferences, type SealedLane, sealLane } from '../lane/sealed-lane.ts';
import { isTestsRecord, type TestsRecord } from '../tests/tests-record.ts';

/** What a place did in its last whole run: a few hundred bytes that later runs decide by. */
export interface Habits {
  /** 1 had values of variables in plain text: such a record is not read. */
  readonly version: 2;
  /** Whether steps after ours ran Go commands that used the build cache. */
  readonly laterGo: boolean;
  /** Whether steps after ours compiled with the race detector. */
  readonly laterRace: boolean;
  /** Whether steps after ours made Go extract modules, in that run or an earlier one. */
  readonly laterModules: boolean;
  /** compilesCModules; absent: no. */
  readonly cModules?: boolean;
  /** Whether later steps had the flags of the build; absent: no. */
  readonly shared?: boolean;
  /** Whether a job failed whose later steps had the flags of a build; absent: no. */
  readonly failedShared?: boolean;
  /** `path@version` of the modules needed, sorted. */
  readonly modules: readonly string[];
  /** What its tests read; absent: not known. */
  readonly tests?: TestsRecord;
  /** One for each lane of the job: two steps of ours with other targets have two. */
  readonly lanes: readonly LaneHabits[];
}

export interface LaneHabits {
  readonly ingredients: SealedLane;
  /** Whether cgo or executables were made in it without a C identity (a later `go test -race`). */
  readonly usedC: boolean;
  /** Whether its base had drifted. */
  readonly drifted: boolean;
  /** Key of the base that its delta is made against; '' if none. */
  readonly base: string;
  /** Seconds of go commands in the last run to which no base and no delta came; absent: not known. */
  readonly coldSeconds?: number;
  /** What it used of GOCACHE, in bytes, rounded up; absent: not known. */
  readonly entryBytes?: number;
}

/** Reads a stored record; null where it is not one of ours (another version of this action). */
export function parseHabits(text: string): Habits | null {
  try {
    const value = JSON.parse(text) as Partial<Habits> | null;
    const sound =
      value?.version === 2 &&
      typeof value.laterGo === 'boolean' &&
      typeof value.laterRace === 'boolean' &&
      typeof value.laterModules === 'boolean' &&
      ['boolean', 'undefined'].includes(typeof value.shared) &&
      ['boolean', 'undefined'].includes(typeof value.failedShared) &&
      ['boolean', 'undefined'].includes(typeof value.cModules) &&
      (value.tests === undefined || isTestsRecord(value.tests)) &&
      Array.isArray(value.modules) &&
      Array.isArray(value.lanes) &&
      value.lanes.every(isLaneHabits);
    return sound ? (value as Habits) : null;
  } catch {
    return null;
  }
}

function isLaneHabits(value: Partial<LaneHabits> | null): boolean {
  return (
    typeof value?.ingredients === 'object' &&
    value.ingredients?.isSealed === true &&
    Array.isArray(value.ingredients.targets) &&
    Array.isArray(value.ingredients.compileFlags) &&
    value.ingredients.compileFlags.every((flag) => typeof flag === 'string') &&
    typeof value.ingredients.goEnvironment === 'object' &&
    value.ingredients.goEnvironment !== null &&
    typeof value.usedC === 'boolean' &&
    typeof value.drifted === 'boolean' &&
    typeof value.base === 'string' &&
    ['number', 'undefined'].includes(typeof value.coldSeconds) &&
    ['number', 'undefined'].includes(typeof value.entryBytes)
  );
}

/** Up by at most an eighth: a few bytes more are no new record. */
export function roundedBytes(bytes: number): number {
  const step = 2 ** Math.max(20, Math.floor(Math.log2(Math.max(1, bytes))) - 3);
  return Math.ceil(bytes / step) * step;
}

/** Less is not worth a cold build: the network of one moment is not that of the next. */
const LEAST_SECONDS = 60;

/**
 * So many seconds a layer may take to come: the build that it saves takes no longer. undefined: as long
 * as it likes, for nobody knows.
 */
export function layerSeconds(habits: Pick<LaneHabits, 'coldSeconds'> | null): number | undefined {
  const cold = habits?.coldSeconds;
  return cold === undefined ? undefined : Math.max(LEAST_SECONDS, cold);
}

/** What this place did in the lane nearest to one with these targets, profile and cgo. */
export function laneHabits(
  habits: Habits | null,
  wanted: Pick<LaneIngredients, 'targets' | 'profile' | 'cgo'>,
): LaneHabits | null {
  const sameTargets = (habits?.lanes ?? []).filter(
    (lane) => lane.ingredients.targets.join(' ') === wanted.targets.join(' '),
  );
  const near = sameTargets.filter(
    (lane) => lane.ingredients.profile === wanted.profile && lane.ingredients.cgo === wanted.cgo,
  );
  return near[0] ?? sameTargets[0] ?? null;
}

/** Why the compile caches of the last run do not fit a lane; empty where they do. */
export function laneChanges(habits: LaneHabits | null, lane: LaneIngredients): string[] {
  return habits === null ? [] : laneDifferences(habits.ingredients, sealLane(lane));
}

/**
 * Whether tests of the place have results of steps without the flags of the build: with other flags
 * they are other tests, and all of them would run. No result outlives its Go.
 */
export function keepsUnshared(
  habits: Habits | null,
  { goVersion }: Pick<LaneIngredients, 'goVersion'>,
): boolean {
  if (habits === null || habits.shared === true) return false;
  const hasResults = (habits.tests?.packages.length ?? 0) > 0;
  return hasResults && habits.lanes.some((lane) => lane.ingredients.goVersion === goVersion);
}
