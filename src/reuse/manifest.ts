import { valueDigest } from '../runner/digest.ts';
import type { Answers } from './facts/answer.ts';
import { type Fact, type FactKind, fact, factText } from './facts/fact.ts';
import type { EnvironmentRecord } from './facts/go-environment-record.ts';
import type { BinaryFacts } from './facts/record-facts.ts';
import { isStoredListing, type StoredListing } from './stored-listing.ts';

/** A binary as the manifest of its build has it. */
export interface ManifestBinary {
  readonly package: string;
  /** targetText. */
  readonly target: string;
  /** Key of its archive; '' where none is stored. */
  readonly key: string;
  /** Hex; '' until it is known. */
  readonly sha256: string;
  readonly bytes: number;
  /** Digest of its inputs, 64 hex digits. */
  readonly digest: string;
  /** Indices into `facts`. */
  readonly facts: readonly number[];
}

/** The inputs manifest: everything that could change the binaries of a place, with the answers of its build. */
export interface InputsManifest {
  /** 1 had longer digests of the environment. */
  readonly version: 2;
  /** The run's inputs digest (output `inputs-digest`). */
  readonly inputsDigest: string;
  /** How the toolchain was proven; '' for a Go of unknown origin. */
  readonly toolchain: string;
  readonly environment: EnvironmentRecord;
  /** Kind, path, embed pattern, answer. */
  readonly facts: readonly (readonly [FactKind, string, string, string])[];
  /** Indices into `facts` of what decides which binaries there are. */
  readonly plan: readonly number[];
  /**
   * Indices into `facts` of all that was compiled, where packages of no binary were, too; null where
   * those were left out, or read what no fact tells.
   */
  readonly unlinked: readonly number[] | null;
  /** In the order of the plan. */
  readonly binaries: readonly ManifestBinary[];
  /** What `go list` said; null where that is not kept, or no other machine could read it. */
  readonly listing: StoredListing | null;
}

export interface ManifestFacts {
  readonly inputsDigest: string;
  readonly toolchain: string;
  readonly environment: EnvironmentRecord;
  readonly plan: readonly Fact[];
  readonly unlinked: readonly Fact[] | null;
  readonly binaries: readonly BinaryFacts[];
  readonly answers: Answers;
  readonly lane: string;
  /** Linker flags with `$inputs` as it stands. */
  readonly linkFlags: readonly string[];
}

/** The manifest of a build that is about to begin: its binaries have no archive yet, and it has no listing. */
export function makeInputsManifest(made: ManifestFacts): InputsManifest {
  const indices = new Map<string, number>();
  const rows: [FactKind, string, string, string][] = [];
  const indexOf = (one: Fact): number => {
    const text = factText(one);
    const known = indices.get(text);
    if (known !== undefined) return known;
    indices.set(text, rows.length);
    rows.push([one.kind, one.path, one.pattern, answerOf(made.answers, one)]);
    return rows.length - 1;
  };
  const plan = made.plan.map(indexOf);
  const unlinked = made.unlinked?.map(indexOf) ?? null;
  const binaries = made.binaries.map((binary) => ({
    package: binary.package,
    target: binary.target,
    key: '',
    sha256: '',
    bytes: 0,
    digest: binaryDigest(made, binary),
    facts: binary.facts.map(indexOf),
  }));
  const { inputsDigest, toolchain, environment } = made;
  return {
    version: 2,
    inputsDigest,
    toolchain,
    environment,
    facts: rows,
    plan,
    unlinked,
    binaries,
    listing: null,
  };
}

/** The inputs digest of a binary: 64 hex digits over all that decides its bytes. */
function binaryDigest(made: ManifestFacts, binary: BinaryFacts): string {
  const answers = binary.facts.map((one) => [factText(one), answerOf(made.answers, one)]);
  const { lane, linkFlags, environment } = made;
  return valueDigest([binary.package, binary.target, lane, linkFlags, environment, answers], 64);
}

function answerOf(answers: ReadonlyMap<string, string>, one: Fact): string {
  const answer = answers.get(factText(one));
  if (answer === undefined) throw new Error(`no answer to ${factText(one)}`);
  return answer;
}

/** Every question of a manifest, each once. */
export function manifestFacts(manifest: InputsManifest): Fact[] {
  return manifest.facts.map(([kind, path, pattern]) => fact(kind, path, pattern));
}

/** Reads a stored manifest; null where it is not one of ours (another version of this action). */
export function parseInputsManifest(text: string): InputsManifest | null {
  try {
    const value = JSON.parse(text) as Partial<InputsManifest> | null;
    if (value?.version !== 2 || !Array.isArray(value.facts)) return null;
    const isIndex = (index: unknown): boolean =>
      typeof index === 'number' && value.facts?.[index] !== undefined;
    const sound =
      typeof value.inputsDigest === 'string' &&
      typeof value.toolchain === 'string' &&
      typeof value.environment === 'object' &&
      value.environment !== null &&
      value.facts.every(
        (row) =>
          Array.isArray(row) && row.length === 4 && row.every((one) => typeof one === 'string'),
      ) &&
      Array.isArray(value.plan) &&
      value.plan.every(isIndex) &&
      Array.isArray(value.binaries) &&
      value.binaries.every(
        (one: Partial<ManifestBinary>) =>
          [one.package, one.target, one.key, one.sha256, one.digest].every(
            (text) => typeof text === 'string',
          ) &&
          typeof one.bytes === 'number' &&
          Array.isArray(one.facts) &&
          one.facts.length > 0 &&
          one.facts.every(isIndex),
      );
    if (!sound) return null;
    // Records of earlier versions have neither.
    const listing = isStoredListing(value.listing) ? value.listing : null;
    const isKnown = Array.isArray(value.unlinked) && value.unlinked.every(isIndex);
    const unlinked = isKnown ? (value.unlinked ?? null) : null;
    return { ...(value as InputsManifest), listing, unlinked };
  } catch {
    return null;
  }
}
