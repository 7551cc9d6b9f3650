import type { Requirement } from '../../inputs/requirements/requirement.ts';
import {
  compareGoVersions,
  isPrerelease,
  minorOf,
  newestOf,
  parseGoVersion,
} from '../../toolchain/version/go-version.ts';
import { releaseOf } from './build-info-checks.ts';
import { type CheckResult, fails, passes } from './check-result.ts';

/** Go fixes its two newest lines (https://go.dev/doc/devel/release#policy). */
const SUPPORTED_LINES = 2;

/**
 * Whether a toolchain has every fix there is: it is the newest patch of one of the two newest lines.
 * `releases`: all versions that there are, in any order, without `go`. Says nothing of what a newer
 * patch fixes: some fix no vulnerability, and some only one that this program does not reach.
 */
export function checkToolchainAge(
  requirement: Requirement,
  goVersion: string,
  releases: readonly string[],
): CheckResult {
  const newest = newestOfLines(releases);
  const expected = `the newest patch of a supported line: ${newest.join(' or ')}`;
  const version = releaseOf(goVersion);
  const move = (to: string): string => `set go-version to ${to} and build again`;
  const [best = ''] = newest;
  if (version === null)
    return fails(
      requirement,
      `built with ${goVersion}, a development version`,
      expected,
      move(best),
    );
  if (isPrerelease(version))
    return fails(requirement, `built with Go ${version}, a prerelease`, expected, move(best));
  const line = minorOf(version);
  const ofLine = newest.find((one) => minorOf(one) === line);
  if (ofLine !== undefined && compareGoVersions(version, ofLine) >= 0)
    return passes(requirement, `Go ${version} is the newest of ${line}`);
  if (ofLine !== undefined)
    return fails(
      requirement,
      `built with Go ${version}, and Go ${ofLine} is the newest of ${line}`,
      expected,
      move(ofLine),
    );
  // A line that the list does not have yet is newer than all of it.
  if (compareGoVersions(version, best) > 0)
    return passes(requirement, `Go ${version} is newer than every release listed`);
  return fails(
    requirement,
    `built with Go ${version}, and ${line} gets no fixes any more`,
    expected,
    move(best),
  );
}

/** The newest patch of each supported line, newest first. */
function newestOfLines(releases: readonly string[]): string[] {
  const stable = releases.filter(
    (one) => parseGoVersion(one)?.patch !== undefined && !isPrerelease(one),
  );
  const lines = [...new Set(stable.map(minorOf))].sort(compareGoVersions).reverse();
  return lines
    .slice(0, SUPPORTED_LINES)
    .flatMap((line) => newestOf(stable.filter((one) => minorOf(one) === line)) ?? []);
}
