import { type Result, success } from '../runner/result.ts';
import { nearest } from '../runner/suggest.ts';
import { parseWantedVersion } from '../toolchain/version/wanted-version.ts';

/** As given where it can be read as a version, '' where none was given; which release it is, the toolchain finds out. */
export function parseGoVersion(value: string): Result<string> {
  if (value === '') return success('');
  const wanted = parseWantedVersion(value, 'go-version');
  if (wanted.ok) return success(value);
  const meant = value === 'latest' ? 'stable' : nearest(value, ['stable', 'oldstable']);
  if (meant === undefined) return wanted;
  const change = `did you mean ${meant}?`;
  return { ok: false, failures: wanted.failures.map((one) => ({ ...one, change })) };
}
