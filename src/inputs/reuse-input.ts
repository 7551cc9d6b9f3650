import { failure, type Result, success } from '../runner/result.ts';
import { shown } from '../runner/suggest.ts';
import type { Inputs } from './inputs.ts';
import { parseBytes } from './requirements/quantities.ts';

export type Reuse = Pick<Inputs, 'reuse' | 'reuseLimit'>;

/** Bytes of compressed binaries that a run may save. */
export const USUAL_REUSE_LIMIT = 60e6;
/** What GitHub stores for a repository. */
const MOST = 10e9;

const WORDS: Readonly<Record<string, string>> = {
  ...{ yes: 'true', on: 'true', y: 'true', always: 'true', auto: 'true' },
  ...{ no: 'false', off: 'false', n: 'false', never: 'false', '0': 'false' },
};

/** `true`, `false`, or a size: true, and a run saves no more than that. */
export function parseReuse(value: string): Result<Reuse> {
  if (value === 'true' || value === 'false')
    return success({ reuse: value === 'true', reuseLimit: USUAL_REUSE_LIMIT });
  const hasUnit = /[a-z]\s*$/i.test(value);
  const bytes = hasUnit ? parseBytes(value) : null;
  if (bytes !== null && bytes <= MOST) return success({ reuse: true, reuseLimit: bytes });
  const word = WORDS[value.toLowerCase()] ?? (/^true$|^false$/i.test(value) && value.toLowerCase());
  const change =
    bytes !== null
      ? 'GitHub keeps 10 GB for a repository: write less'
      : word
        ? `write ${word}`
        : /^\d+$/.test(value)
          ? `write ${value}MB, with its unit`
          : 'write true, false or a size with its unit';
  return failure(
    'GTB1002',
    `reuse is ${shown(value)}`,
    'true, false, or a size up to 10GB as in 60MB',
    change,
  );
}
