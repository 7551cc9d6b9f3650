import { satisfies } from 'semver';
import { failure, type Result, success } from '../../runner/result.ts';
import { compareGoVersions, goVersionToSemver, minorOf, parseGoVersion } from './go-version.ts';
import { type GotoolchainSetting, parseGotoolchain, type ToolchainName } from './toolchain-name.ts';
import type { WantedVersion } from './wanted-version.ts';

/** GOTOOLCHAIN as the job sets it; `text` names it and where it is set. */
export interface GotoolchainFacts {
  readonly value: string;
  readonly text: string;
}

const ALLOWED = 'go1.26.8, go1.26.8+auto, go1.26.8+path, auto, path or local';

/**
 * The Go that is meant where the job sets GOTOOLCHAIN (https://go.dev/doc/toolchain#select). `asked`:
 * what go-version or a version file says, or (`isGiven` false) go.mod; null where there is none.
 */
export function withGotoolchain(
  facts: GotoolchainFacts,
  asked: WantedVersion | null,
  isGiven: boolean,
): Result<WantedVersion | null> {
  const setting = parseGotoolchain(facts.value);
  if (setting === undefined)
    return failure('GTB1010', facts.text, ALLOWED, 'correct GOTOOLCHAIN, or unset it');
  if (setting.least === null) return success(asked);
  const least = releaseOf(setting.least, facts);
  if (!least.ok) return least;
  const { version } = least.value;
  if (asked === null) return least;
  if (!isGiven) return success(withModule(least.value, setting, asked));
  const isOnly = setting.newer === 'none';
  const agreed = isOnly ? agrees(version, asked) : reaches(version, asked);
  if (agreed) return isOnly ? least : success(asked);
  return failure(
    'GTB1010',
    `${asked.origin}: ${asked.text} with ${facts.text}`,
    'one of the two, or both saying the same',
    `remove ${asked.origin.replace(/:\d+$/, '')} to follow GOTOOLCHAIN, or set GOTOOLCHAIN=local for this step`,
  );
}

function releaseOf(
  { version, suffix }: ToolchainName,
  { value, text }: GotoolchainFacts,
): Result<WantedVersion & { readonly kind: 'exact'; readonly version: string }> {
  if (suffix !== '')
    return failure(
      'GTB1010',
      `${text}: somebody's own build of Go ${version}`,
      'a release of Go, which alone can be fetched and proven',
      `set GOTOOLCHAIN=go${version} or GOTOOLCHAIN=local for this step`,
    );
  // go1.26 is a language version: its first release is go1.26.0.
  if (parseGoVersion(version)?.patch === undefined)
    return failure('GTB1010', `${text}: no release of Go`, ALLOWED, `write go${version}.0`);
  return success({ kind: 'exact', version, text: value, origin: 'GOTOOLCHAIN' });
}

/** Whether exactly this Go is what was asked for. */
function agrees(version: string, asked: WantedVersion): boolean {
  if (asked.kind === 'exact') return compareGoVersions(asked.version, version) === 0;
  return asked.kind === 'range' && satisfies(goVersionToSemver(version), asked.range);
}

/** Whether what was asked for is no older; of a range and `stable` that is known only later. */
function reaches(version: string, asked: WantedVersion): boolean {
  return asked.kind !== 'exact' || compareGoVersions(asked.version, version) >= 0;
}

/** cmd/go takes the newer of the two where GOTOOLCHAIN lets it look at go.mod. */
function withModule(
  least: WantedVersion & { readonly version: string },
  { newer }: GotoolchainSetting,
  asked: WantedVersion,
): WantedVersion {
  if (newer === 'none') return least;
  if (asked.kind === 'exact')
    return compareGoVersions(asked.version, least.version) > 0 ? asked : least;
  const isNewer =
    asked.kind === 'range' && compareGoVersions(asked.range, minorOf(least.version)) > 0;
  return isNewer ? asked : least;
}

/**
 * Whether a later step's `go`, which is the pinned one, goes on as itself with this GOTOOLCHAIN.
 * `module`: the version that go.mod asks for, where it names one exactly.
 */
export function keepsPinned(value: string, pinned: string, module: string | null): boolean {
  const setting = parseGotoolchain(value);
  if (setting === undefined) return false;
  const isPinned = (version: string): boolean => compareGoVersions(version, pinned) === 0;
  if (setting.least !== null && isPinned(setting.least.version) && setting.least.suffix === '')
    return setting.newer === 'none' || module === null || compareGoVersions(module, pinned) <= 0;
  if (setting.newer === 'none') return setting.least === null;
  if (setting.least !== null) return module !== null && isPinned(module);
  return module === null || compareGoVersions(module, pinned) <= 0;
}
