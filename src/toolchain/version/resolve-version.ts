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
 * not. Prereleases are meant by
 * their exact name, or by a range that names one (`>=1.27.0-rc.1`) and no release is in.
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
  const found = newestOf(matching(wanted, releases)) ?? newestOf(prereleases(wanted, available));
  if (found !== undefined) return success(found);
  return failure(
    'GTB1201',
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

/** semver lets a prerelease into a range only where a bound of it is one of the same version. */
function prereleases(wanted: WantedVersion, available: readonly string[]): readonly string[] {
  return wanted.kind === 'range' ? matching(wanted, available.filter(isPrerelease)) : [];
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
