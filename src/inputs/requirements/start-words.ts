import type { Requirement, RequirementName, StartWords } from './requirement.ts';

/** Requirements that start the binary, and may say with which arguments: `startup(serve --check)`. */
export const STARTING: readonly RequirementName[] = ['startup', 'memory'];

/** What a binary is started with where nobody says it. */
const USUAL_WORDS: readonly string[] = ['--version'];

/** `own`, else those of the first requirement that says some, else `--version`. */
export function startWords(
  requirements: readonly Requirement[],
  own: StartWords = null,
): readonly string[] {
  if (own !== null) return own;
  for (const one of requirements)
    if ((one.kind === 'startup' || one.kind === 'memory') && one.words !== null) return one.words;
  return USUAL_WORDS;
}
