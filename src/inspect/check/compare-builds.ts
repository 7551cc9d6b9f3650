import type { Requirement } from '../../inputs/requirements/requirement.ts';
import type { BuildInfo } from '../build-info-text.ts';
import type { ImageSection } from '../executable.ts';
import { type CheckResult, fails, passes } from './check-result.ts';

/** One of two builds of a binary. */
export interface ComparedBuild {
  readonly bytes: Buffer;
  /** Hex. */
  readonly sha256: string;
  readonly sections: readonly Omit<ImageSection, 'address'>[];
  readonly buildInfo: BuildInfo | null;
  /** Folder of the checkout that it was built in. */
  readonly folder: string;
}

/** Judges two builds: the same bytes, or in which sections they differ and why. */
export function compareBuilds(
  requirement: Requirement,
  first: ComparedBuild,
  second: ComparedBuild,
): CheckResult {
  const sum = `SHA-256 ${first.sha256.slice(0, 12)}`;
  if (first.sha256 === second.sha256)
    return passes(requirement, `two builds in two folders have the same bytes, ${sum}`);
  const sections = differingSections(first, second);
  const { why, change } = explain(first, second, sections);
  const named = sections.slice(0, SHOWN).join(', ');
  const more = sections.length > SHOWN ? ` and ${sections.length - SHOWN} more sections` : '';
  const where = sections.length === 0 ? 'outside of all sections' : `in ${named}${more}`;
  return fails(
    requirement,
    `a second build in another folder differs ${where}; why: ${why}`,
    `the same bytes (${sum})`,
    change,
  );
}

const SHOWN = 5;

/** Names of the sections that only one has, or whose bytes differ. */
function differingSections(first: ComparedBuild, second: ComparedBuild): string[] {
  const contents = new Map(second.sections.map((one) => [one.name, bytesOf(second, one)]));
  const differing = first.sections
    .filter((one) => contents.get(one.name)?.equals(bytesOf(first, one)) !== true)
    .map((one) => one.name);
  const known = new Set(first.sections.map((one) => one.name));
  return [...new Set([...differing, ...[...contents.keys()].filter((name) => !known.has(name))])];
}

function bytesOf(
  { bytes }: ComparedBuild,
  { offset, size }: Omit<ImageSection, 'address'>,
): Buffer {
  return bytes.subarray(offset, offset + size);
}

interface Explanation {
  readonly why: string;
  readonly change: string;
}

/** What only says which build it is: it differs wherever anything else does. */
const BUILD_ID = /^(?:\.note\.go\.buildid|\.note\.gnu\.build-id)$/;

/** The first cause that shows; those that come first bring the later ones with them. */
function explain(
  first: ComparedBuild,
  second: ComparedBuild,
  sections: readonly string[],
): Explanation {
  const one = first.buildInfo;
  const two = second.buildInfo;
  if (one !== null && two !== null) {
    if (one.goVersion !== two.goVersion)
      return {
        why: `toolchain: built with ${one.goVersion} and with ${two.goVersion}`,
        change: 'pin go-version to one exact release',
      };
    const settings = differingSettings(one, two);
    const stamps = settings.filter((text) => text.startsWith('vcs'));
    const versions = `${one.main?.version} and ${two.main?.version}`;
    if (one.main?.version !== two.main?.version) stamps.push(`version ${versions}`);
    if (stamps.length > 0)
      return {
        why: `VCS: ${stamps.join(', ')}`,
        change:
          'commit or ignore what earlier steps write into the checkout, or leave VCS stamping off',
      };
    if (settings.length > 0)
      return {
        why: `flags: ${settings.join(', ')}`,
        change: 'set these flags in inputs of the step, not in files that one folder has',
      };
  }
  if (first.bytes.includes(first.folder) && second.bytes.includes(second.folder))
    return {
      why: 'path: the file names the folder that it was built in',
      change: 'set profile: lean, or build with -trimpath',
    };
  if (sections.length > 0 && sections.every((name) => BUILD_ID.test(name)))
    return {
      why: 'build ID: all else is the same',
      change: 'add -buildid= to ldflags',
    };
  return {
    why: `the compiler or linker wrote other bytes, first at offset ${firstDifference(first.bytes, second.bytes)}`,
    change:
      'look for what gives another result each time: embedded files that a step makes anew, -toolexec, a C compiler, code made at build time',
  };
}

/** `-tags a and b` of each setting that differs. */
function differingSettings(one: BuildInfo, two: BuildInfo): string[] {
  const names = new Set([...Object.keys(one.settings), ...Object.keys(two.settings)]);
  return [...names]
    .filter((name) => one.settings[name] !== two.settings[name])
    .map((name) => `${name} ${one.settings[name] ?? 'unset'} and ${two.settings[name] ?? 'unset'}`);
}

function firstDifference(one: Buffer, two: Buffer): number {
  const length = Math.min(one.length, two.length);
  for (let at = 0; at < length; at++) if (one[at] !== two[at]) return at;
  return length;
}

export type Rebuilt =
  | {
      readonly ok: true;
      /** Root of the checkout, and of the copy that was built. */
      readonly from: string;
      readonly to: string;
      /** The second binary of each, by plannedId. */
      readonly files: ReadonlyMap<string, string>;
    }
  | { readonly ok: false; readonly reason: string };
