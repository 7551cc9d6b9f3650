import { type Failure, type Result, success } from '../runner/result.ts';
import { shown } from '../runner/suggest.ts';
import { splitList } from './split-values.ts';

/** The globs of branch names in `save`, each once; cache/save-policy.ts matches them. */
export function parseBranchGlobs(value: string): Result<readonly string[]> {
  const globs = [...new Set(splitList(value))];
  const failures: Failure[] = [];
  for (const glob of globs) {
    const change = refusal(glob);
    if (change !== undefined)
      failures.push({
        code: 'GTB1032',
        found: `save: ${shown(glob)}`,
        expected: 'branch names, with *, ** and ? as placeholders',
        change,
      });
  }
  return failures.length > 0 ? { ok: false, failures } : success(globs);
}

/** What to change in a glob that can match no branch (git check-ref-format) or means something else elsewhere. */
function refusal(glob: string): string | undefined {
  if (glob.startsWith('refs/heads/'))
    return `leave refs/heads/ out: ${glob.slice('refs/heads/'.length)}`;
  if (glob.startsWith('refs/')) return 'only branches save, so write the name of a branch';
  if (glob.startsWith('!')) return 'list the branches that save; there is no exclusion';
  if (glob.startsWith('$')) return 'write default-branch';
  return /[[\]~^:\\]/.test(glob) ? 'use *, ** or ? as placeholders' : undefined;
}
