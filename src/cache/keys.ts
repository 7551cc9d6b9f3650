import { textDigest, valueDigest } from '../runner/digest.ts';
import type { Slot } from './store.ts';

/**
 * The one place that makes cache keys. A key is at most 512 characters and has no comma
 * (GitHub's rule: @actions/cache checkKey); its last parts are hashes of fixed length, so no key is a
 * prefix of another. A look-up asks for the known part with its closing `-`. All of it is in small letters: the services of act, Gitea and Forgejo
 * answer with the key in small letters, however it was saved (nektos/act, pkg/artifactcache/handler.go).
 */
export interface KeyFacts {
  readonly runnerOs: string;
  /** laneText. */
  readonly lane: string;
  /**
   * laneText of the same lane before it carried a C identity; absent where it carries none. What
   * such a lane packed was made without C, so it is right here, too.
   */
  readonly laneWithoutC?: string;
  /** placeDigest. */
  readonly place: string;
  /** pinDigest of the repository's go.mod and go.sum files. */
  readonly pinDigest: string;
  /** CacheStore.carrier: codec and path of the archive. */
  carrier(slot: Slot): string;
}

export interface CacheKeys {
  /** Prefixes to look under, best first. */
  readonly lookups: readonly string[];
  /** How many of the first ones make a hit exact; 1 unless given. */
  readonly exact?: number;
}

/** Which kinds of modules archives a step can use. */
export interface ModulesKinds {
  readonly full: boolean;
  /** fileSelection; null: no thin ones. */
  readonly selection: string | null;
  /** Whether the place is known to need no more than thin ones. */
  readonly thinSuffices?: boolean;
}

/**
 * Full before thin at each distance: what later steps need is decided when the archive is saved. Where
 * it is known that thin ones do, a full one that some run left does not stand before them.
 */
export function modulesKeys(facts: KeyFacts, kinds: ModulesKinds): CacheKeys {
  const full = kinds.full ? ['full'] : [];
  const thin = kinds.selection === null ? [] : [`thin${kinds.selection}`];
  const words = kinds.thinSuffices === true ? [...thin, ...full] : [...full, ...thin];
  const rows = words.map((word) => {
    const all = join('gtb1-modules', facts.carrier('modules'), word, facts.runnerOs);
    const place = join(all, facts.place);
    return prefixes(join(place, facts.pinDigest), place, all);
  });
  const lookups = [0, 1, 2].flatMap((distance) => rows.flatMap((row) => row[distance] ?? []));
  return { lookups, exact: rows.length };
}

/** `selection` null: of whole modules; `set`: digest of what is packed, 16 hex digits. */
export function modulesKey(facts: KeyFacts, selection: string | null, set: string): string {
  const [exact = ''] = modulesKeys(facts, { full: selection === null, selection }).lookups;
  return bounded(exact + set);
}

/** The <set> of a thin modules key; null for any other key. */
export function thinSetOf(key: string): string | null {
  return /^gtb1-modules-[^-]+-thin[0-9a-f]{12}-.+-([0-9a-f]{16})$/.exec(key)?.[1] ?? null;
}

/** `agreed`: the key of the base that this place's delta was made against, from its habits; '' if unknown. */
export function baseKeys(facts: KeyFacts, agreed: string): CacheKeys {
  const lane = join('gtb1-base', facts.carrier('base'), facts.lane);
  const place = join(lane, facts.place);
  const withoutC = placeWithoutC('base', facts);
  const known = [`${lane}-`, ...withoutC];
  const others = known.some((prefix) => agreed.startsWith(prefix)) ? [agreed] : [];
  const [exact = '', samePlace = '', sameLane = ''] = prefixes(
    join(place, facts.pinDigest),
    place,
    lane,
  );
  return { lookups: [exact, samePlace, ...others, ...withoutC, sameLane] };
}

/** `content`: digest of the entries packed. */
export function baseKey(facts: KeyFacts, content: string): string {
  const [exact = ''] = baseKeys(facts, '').lookups;
  return bounded(exact + content);
}

/** `inputs`: the inputs digest of a build whose manifest agreed with the checkout; '' if none did. */
export function deltaKeys(facts: KeyFacts, inputs = ''): CacheKeys {
  const lane = join('gtb1-delta', facts.carrier('delta'), facts.lane);
  const place = join(lane, facts.place);
  const [exact = '', samePlace = '', sameLane = ''] = prefixes(
    join(place, facts.pinDigest),
    place,
    lane,
  );
  const others = [samePlace, ...placeWithoutC('delta', facts), sameLane];
  if (inputs === '') return { lookups: [exact, ...others] };
  return { lookups: [`${exact}${inputs.slice(0, 16)}-`, exact, ...others] };
}

function placeWithoutC(slot: 'base' | 'delta', facts: KeyFacts): string[] {
  if (facts.laneWithoutC === undefined) return [];
  return prefixes(join(`gtb1-${slot}`, facts.carrier(slot), facts.laneWithoutC, facts.place));
}

/**
 * `inputs`: the inputs digest of the build; `content`: digest of the entries packed; `stands`: on
 * another delta, which the store then keeps beside it (supersededGroup).
 */
export function deltaKey(facts: KeyFacts, inputs: string, content: string, stands = false): string {
  const [exact = ''] = deltaKeys(facts).lookups;
  return bounded(`${exact}${inputs}-${stands ? STANDS : WHOLE}${content}`);
}

const STANDS = 's';
const WHOLE = 'w';

/** Records of a place, each in an entry of its own: what it did, its last runs, what its binaries are made of. */
export type RecordSlot = 'habits' | 'runs' | 'parts';

export function recordKeys(
  slot: RecordSlot,
  facts: Pick<KeyFacts, 'runnerOs' | 'place' | 'carrier'>,
): CacheKeys {
  return {
    lookups: prefixes(join(`gtb1-${slot}`, facts.carrier(slot), facts.runnerOs, facts.place)),
  };
}

/** `content`: digest of the record, and of the one that it was made from. */
export function recordKey(
  slot: RecordSlot,
  facts: Pick<KeyFacts, 'runnerOs' | 'place' | 'carrier'>,
  content: string,
): string {
  const [exact = ''] = recordKeys(slot, facts).lookups;
  return bounded(exact + content);
}

/** Whose sizes are looked for, or kept: a branch of a place, and a commit of it where it is known. */
export interface SizeKeyFacts extends Pick<KeyFacts, 'runnerOs' | 'place' | 'carrier'> {
  readonly branch: string;
  /** 40 or 64 hex digits; '' where it is not known. */
  readonly commit: string;
}

/**
 * Sizes of the binaries of a commit. The lane is in the record and not in the key: another Go is another
 * lane, and the growth that it brings is to be told. `instead`: the branch to look at where there is none of `branch`.
 */
export function sizeKeys(facts: SizeKeyFacts, instead = facts.branch): CacheKeys {
  const place = join('gtb1-size', facts.carrier('size'), facts.runnerOs, facts.place);
  const branch = join(place, textDigest(facts.branch, 16));
  const commits = facts.commit === '' ? [] : prefixes(join(branch, facts.commit));
  const others = instead === facts.branch ? [] : prefixes(join(place, textDigest(instead, 16)));
  return { lookups: [...commits, ...prefixes(branch), ...others] };
}

/** `content`: digest of the record. */
export function sizeKey(facts: SizeKeyFacts, content: string): string {
  const [exact = ''] = sizeKeys(facts).lookups;
  return bounded(exact + content);
}

/** What a step is asked to build. Steps of one place and lane may ask for different binaries (`cache-name`). */
export interface AskedBuild {
  /** With stamps as they are written, `$inputs` not yet filled in. */
  readonly linkFlags: readonly string[];
  /** Patterns, and the folder that they count from: relative to the repository, with `/`. */
  readonly packages: readonly string[];
  readonly folder: string;
}

export function inputsKeys(facts: KeyFacts, asked: AskedBuild): CacheKeys {
  const { linkFlags, packages, folder } = asked;
  const build = valueDigest({ linkFlags, packages, folder }, 16);
  const parts = [facts.carrier('inputs'), facts.lane, build, facts.place];
  return { lookups: prefixes(join('gtb1-inputs', ...parts)) };
}

/** `content`: digest of the manifest. */
export function inputsKey(facts: KeyFacts, asked: AskedBuild, content: string): string {
  const [exact = ''] = inputsKeys(facts, asked).lookups;
  return bounded(exact + content);
}

/**
 * `binary`: target (targetText), main package, and the digest of its inputs. Found under this key or
 * not at all. `broken`: key of a damaged archive that this one takes the place of; '' if none.
 */
export function binaryKey(
  facts: Pick<KeyFacts, 'lane' | 'carrier'>,
  linkFlags: readonly string[],
  binary: { readonly target: string; readonly package: string; readonly digest: string },
  broken = '',
): string {
  const target = binary.target.replaceAll(/[^A-Za-z0-9._]/g, '_');
  const link = valueDigest(linkFlags, 16);
  const main = textDigest(binary.package, 16);
  const inputs =
    broken === '' ? binary.digest.slice(0, 32) : textDigest(binary.digest + broken, 32);
  const parts = [facts.carrier('binary'), facts.lane, link, target, main];
  return bounded(join('gtb1-bin', ...parts, inputs));
}

/** A tool for later steps. Its Go is the pinned one, which decides whether a newer one builds it. */
export interface ToolFacts {
  readonly goVersion: string;
  /** GOOS and GOARCH of the machine that runs it. */
  readonly goos: string;
  readonly goarch: string;
  /** Import path, and exact version or (tool directives) a digest of what pins it. */
  readonly path: string;
  readonly version: string;
}

export function toolKey({ carrier }: Pick<KeyFacts, 'carrier'>, facts: ToolFacts): string {
  const { goVersion, goos, goarch, path, version } = facts;
  const parts = [carrier('binary'), `go${goVersion}`, `${goos}_${goarch}`];
  return bounded(join('gtb1-tool', ...parts, textDigest(path, 16), textDigest(version, 16)));
}

/**
 * What is known of a binary made from these inputs: the entry's key ends in its SHA-256, so a look-up
 * says it, and nothing of the entry is read: so no carrier is in the key. `binary`: target (targetText), main package, and fingerprintDigest.
 */
export function fingerprintKeys(binary: BinaryInputs): CacheKeys {
  const target = binary.target.replaceAll(/[^A-Za-z0-9._]/g, '_');
  const main = textDigest(binary.package, 16);
  return { lookups: prefixes(join('gtb1-print', target, main, binary.digest)) };
}

/** `sha256`: of the binary, 64 hex digits. */
export function fingerprintKey(binary: BinaryInputs, sha256: string): string {
  const [exact = ''] = fingerprintKeys(binary).lookups;
  return bounded(exact + sha256);
}

interface BinaryInputs {
  readonly target: string;
  readonly package: string;
  readonly digest: string;
}

/** The SHA-256 that a fingerprint key holds; null for any other key. */
export function sha256OfKey(key: string): string | null {
  return /^gtb1-print-.+-([0-9a-f]{64})$/.exec(key)?.[1] ?? null;
}

/** How good a hit is: by the place of the prefix that found it. */
export function hitOf(keys: CacheKeys, found: string | null): 'exact' | 'partial' | 'miss' {
  if (found === null) return 'miss';
  const index = keys.lookups.findIndex((prefix) => found.startsWith(prefix));
  if (index < 0) return 'miss';
  return index < (keys.exact ?? 1) ? 'exact' : 'partial';
}

/**
 * The group whose newest two a directory store keeps: deltas of a lane and place, apart for those
 * that stand on another; manifests, runs and parts of a place; archives of a binary. null for other slots.
 */
export function supersededGroup(slot: Slot, key: string): string | null {
  // Manifests and records of a place, and states of a binary: the last part is of fixed form.
  if (slot === 'inputs' || slot === 'binary' || slot === 'runs' || slot === 'parts')
    return key.split('-').slice(0, -1).join('-');
  if (slot !== 'delta') return null;
  // …-<lane>-<place>-<go.sum>-<inputs>-<content>: the last three are of fixed form, without '-'.
  const parts = key.split('-');
  const content = parts.at(-1) ?? '';
  return [...parts.slice(0, -3), content.slice(0, 1)].join('-');
}

function join(...parts: readonly string[]): string {
  return parts.join('-').toLowerCase();
}

function prefixes(...parts: readonly string[]): string[] {
  return parts.map((part) => `${part}-`);
}

function bounded(key: string): string {
  if (key.length > 512 || key.includes(',')) throw new Error(`not a cache key: ${key}`);
  return key;
}
