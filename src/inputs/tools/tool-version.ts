import { parse, valid } from 'semver';

/** Whether a query is a version itself, which needs no look-up: `v1.2.3`, `v0.1.0-rc.1`, a pseudo-version, `v2.0.0+incompatible`. */
export function isExactVersion(query: string): boolean {
  if (!query.startsWith('v')) return false;
  const text = query.slice(1);
  const build = parse(text)?.build ?? [];
  return (
    valid(text) === text.replace(/\+incompatible$/, '') &&
    (build.length === 0 || text.endsWith('+incompatible'))
  );
}

/** Whether it may mean another version tomorrow: all but the hash of a commit. */
export function moves(query: string): boolean {
  return !/^[0-9a-f]{7,64}$/.test(query);
}
