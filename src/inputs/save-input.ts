import { type Failure, failure, type Result, success } from '../runner/result.ts';
import { nearest, shown } from '../runner/suggest.ts';
import { parseBranchGlobs } from './branch-globs.ts';
import { inputDefault } from './definitions/definitions.ts';
import type { Inputs } from './inputs.ts';
import { splitList } from './split-values.ts';

export type SaveWords = Pick<Inputs, 'save' | 'saveBranches'>;

const DEFAULT_BRANCH = 'default-branch';
const ALONE = ['always', 'never'] as const;
/** Words that say when a cache is saved elsewhere: as the name of a branch they would save nothing. */
const NO_BRANCHES = ['true', 'false', 'on', 'off', 'yes', 'no', 'auto', 'all', 'push'];
const EXPECTED = 'always; never; or branches: default-branch and globs of branch names';

/** `always`, `never`, or the branches that save: `default-branch release/** develop`. */
export function parseSave(value: string): Result<SaveWords> {
  const words = [...new Set(splitList(value))];
  const alone = ALONE.find((one) => words.includes(one));
  const other = words.find((one) => one !== alone);
  if (alone !== undefined && other !== undefined)
    return failure(
      'GTB1032',
      `save: ${alone} with ${shown(other)}`,
      EXPECTED,
      `write ${alone} alone, or remove it to name branches`,
    );
  if (alone !== undefined) return success({ save: alone, saveBranches: usualBranches() });
  const failures = words.flatMap(misspelt);
  const globs = parseBranchGlobs(words.filter((one) => one !== DEFAULT_BRANCH).join(' '));
  if (!globs.ok) failures.push(...globs.failures);
  if (failures.length > 0) return { ok: false, failures };
  return success({ save: 'branches', saveBranches: branchesOf(words) });
}

/** Whose runs write what every run reads where no branch is named, as with `always`. */
function usualBranches(): Inputs['saveBranches'] {
  return branchesOf(splitList(inputDefault('save')));
}

function branchesOf(words: readonly string[]): Inputs['saveBranches'] {
  return {
    ofDefault: words.includes(DEFAULT_BRANCH),
    globs: words.filter((one) => one !== DEFAULT_BRANCH),
  };
}

/** A word that was meant to say when, and would be taken for a branch that nobody has. */
function misspelt(word: string): readonly Failure[] {
  if (NO_BRANCHES.includes(word.toLowerCase()))
    return failure('GTB1032', `save: ${shown(word)}`, EXPECTED, 'write always, never or branches')
      .failures;
  const words = [DEFAULT_BRANCH, ...ALONE];
  if (word === DEFAULT_BRANCH || /^[$!]/.test(word)) return [];
  const meant = word === 'default' ? DEFAULT_BRANCH : nearest(word, words);
  if (meant === undefined) return [];
  const branch = `${word.slice(0, -1)}?`;
  const change = `did you mean ${meant}? A branch of this name is written ${branch}`;
  return failure('GTB1032', `save: ${shown(word)}`, EXPECTED, change).failures;
}
