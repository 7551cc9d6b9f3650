/** A module as its tags name it (https://go.dev/ref/mod#vcs-version). */
export interface TaggedModule {
  /** What its tags begin with: the folder of go.mod in the repository and `/`; '' at the root. */
  readonly prefix: string;
  /** Of the module path's suffix (`/v2`, gopkg.in's `.v2`); null without. */
  readonly major: number | null;
}

/** `v1.2.3`, `v1.2.3-rc.1`: what Go takes for a version; never with build metadata. */
const VERSION = /^v(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-([0-9A-Za-z.-]+))?$/;

/**
 * `folder`: that of go.mod, relative to the repository with `/`, '' for its root. A last folder `v2`
 * of a module `…/v2` is not in the tag (cmd/go/internal/modfetch newCodeRepo).
 */
export function taggedModule(modulePath: string, folder: string): TaggedModule {
  const found = /(?:\/v([2-9]|[1-9]\d+)|^gopkg\.in\/.*\.v(\d+))$/.exec(modulePath);
  const digits = found?.[1] ?? found?.[2];
  const major = digits === undefined ? null : Number(digits);
  const last = folder.split('/').at(-1) ?? '';
  const isMajorFolder = found?.[1] !== undefined && last === `v${digits}`;
  const kept = isMajorFolder ? folder.slice(0, -last.length).replace(/\/$/, '') : folder;
  return { prefix: kept === '' ? '' : `${kept}/`, major };
}

/**
 * The version that a tag is of this module; null for a tag of another, and for one that is no version.
 * Go knows v2 and up by the module's path alone. A program need not follow that, and keeps its tags,
 * unless a module beside it (folder v2) has a claim to them: `claimed`.
 */
export function versionOfTag(
  tag: string,
  { prefix, major }: TaggedModule,
  claimed: ReadonlySet<number>,
): string | null {
  if (!tag.startsWith(prefix)) return null;
  const version = tag.slice(prefix.length);
  const found = VERSION.exec(version)?.[1];
  if (found === undefined) return null;
  const isOwn = major === null ? !claimed.has(Number(found)) : Number(found) === major;
  return isOwn ? version : null;
}

/** Whether a tag is a version of a module in a folder, as `api/v1.2.3` is. */
export function isOfFolder(tag: string): boolean {
  const slash = tag.lastIndexOf('/');
  return slash > 0 && VERSION.test(tag.slice(slash + 1));
}

/** The major version of `v2.3.4`. */
export function majorOf(version: string): number {
  return Number(VERSION.exec(version)?.[1] ?? 0);
}

/** The highest by https://semver.org precedence, which is how Go picks one; null of none. */
export function highestVersion(versions: readonly string[]): string | null {
  return versions.reduce<string | null>(
    (best, one) => (best === null || compareVersions(one, best) > 0 ? one : best),
    null,
  );
}

function compareVersions(a: string, b: string): number {
  const [, ...one] = VERSION.exec(a) ?? [];
  const [, ...other] = VERSION.exec(b) ?? [];
  for (const index of [0, 1, 2]) {
    const difference = compareNumbers(one[index] ?? '', other[index] ?? '');
    if (difference !== 0) return difference;
  }
  const [before, after] = [one[3], other[3]];
  if (before === undefined || after === undefined)
    return Number(before === undefined) - Number(after === undefined);
  const [left, right] = [before.split('.'), after.split('.')];
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const difference = comparePart(left[index], right[index]);
    if (difference !== 0) return difference;
  }
  return 0;
}

function comparePart(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
  const [isNumber, isOther] = [/^\d+$/.test(a), /^\d+$/.test(b)];
  if (isNumber && isOther) return compareNumbers(a, b);
  if (isNumber !== isOther) return isNumber ? -1 : 1;
  return a === b ? 0 : a < b ? -1 : 1;
}

/** Dates as numbers may have more digits than a double has. */
function compareNumbers(a: string, b: string): number {
  if (a.length !== b.length) return a.length - b.length;
  return a === b ? 0 : a < b ? -1 : 1;
}
