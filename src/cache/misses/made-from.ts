import type { SealedLane } from '../lane/sealed-lane.ts';

/**
 * What the entries of a layer were made from. The archive says it of itself, so a run that falls back to
 * it knows what is different, and asks the store for nothing more. It is read by strangers' pull requests:
 * of what a job could have put a secret into there are digests of 32 bits (sealed-value.ts), and of
 * packages of ours names and digests of what Go made.
 */
export interface MadeFrom {
  readonly lane: SealedLane;
  /** What the place is made of, and the folder where that is part of what is compiled: sealed values by name. */
  readonly place: Readonly<Record<string, string>>;
  /** `path@version` of the modules that the build read. */
  readonly modules: readonly string[];
  /** Packages of the repository, for all targets together. */
  readonly packages: OwnPackages;
}

/** By target and import path: 8 characters of what decides its compile, and 8 of what came out. */
export type OwnPackages = Readonly<Record<string, string>>;

/** More than most repositories have; what is beyond is explained less well. */
export const MOST_PACKAGES = 5000;

/** Reads what an archive says; null where it says nothing, or something of another form. */
export function parseMadeFrom(value: unknown): MadeFrom | null {
  const from = value as Partial<MadeFrom> | null | undefined;
  const sound =
    typeof from === 'object' &&
    from !== null &&
    isLane(from.lane) &&
    isTexts(from.place) &&
    Array.isArray(from.modules) &&
    from.modules.every((one) => typeof one === 'string') &&
    isTexts(from.packages);
  return sound ? (from as MadeFrom) : null;
}

/** Whether a record holds a lane of which nothing is left to be read in plain text. */
export function isLane(value: unknown): boolean {
  const lane = value as Partial<SealedLane> | null | undefined;
  return (
    typeof lane === 'object' &&
    lane !== null &&
    lane.isSealed === true &&
    Array.isArray(lane.targets) &&
    Array.isArray(lane.compileFlags) &&
    lane.compileFlags.every((flag) => typeof flag === 'string') &&
    typeof lane.goEnvironment === 'object' &&
    lane.goEnvironment !== null
  );
}

function isTexts(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((one) => typeof one === 'string')
  );
}
