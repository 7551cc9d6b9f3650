import { minVersion, satisfies } from 'semver';
import { failure, type Result, success } from '../../runner/result.ts';
import {
  compareGoVersions,
  goVersionToSemver,
  isPrerelease,
  minorOf,
  newestOf,
  parseGoVersion,
} from './go-version.ts';
import type { WantedVersion } from './wanted-version.ts';

/**
 * The one release that is meant. `available`: Go versions in any order, the union over all
 * platforms, so that all legs of a matrix agree. An exact version is returned as it is, listed or
 * not. Prereleases are only ever meant by their exact name.
 */
export function resolveVersion(
  wanted: WantedVersion,
  available: readonly string[],
): Result<string> {
  if (wanted.kind === 'exact') return success(wanted.version);
  const releases = available.filter(
    (version) => parseGoVersion(version) !== undefined && !isPrerelease(version),
  );
  const newest = newestOf(releases);
  const found = newestOf(matching(wanted, releases));
  if (found !== undefined) return success(found);
  return failure(
    'toolchain',
    `${wanted.origin}: no release of Go matches ${wanted.text}`,
    newest === undefined
      ? 'a list of releases, and it is empty'
      : nearest(wanted, releases, newest),
    `change ${wanted.origin.replace(/:\d+$/, '')}, or check that GOPROXY lists golang.org/toolchain`,
  );
}

function matching(wanted: WantedVersion, releases: readonly string[]): readonly string[] {
  if (wanted.kind === 'range')
    return releases.filter((version) => satisfies(goVersionToSemver(version), wanted.range));
  const minors = [...new Set(releases.map(minorOf))].sort(compareGoVersions);
  const minor = minors.at(wanted.kind === 'stable' ? -1 : -2);
  return releases.filter((version) => minorOf(version) === minor);
}

function nearest(wanted: WantedVersion, releases: readonly string[], newest: string): string {
  const text = `the newest there is: ${newest}`;
  const least = wanted.kind === 'range' ? minVersion(wanted.range) : null;
  if (least === null) return text;
  const below = newestOf(
    releases.filter((version) => least.compare(goVersionToSemver(version)) > 0),
  );
  return below === undefined || below === newest ? text : `the nearest below: ${below}, ${text}`;
}
