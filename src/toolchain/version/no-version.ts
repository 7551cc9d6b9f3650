/**
 * Words that other tools take for a version of Go and that name no release: what they mean there,
 * and what to write here. asdf: system, ref:, path:, latest:; mise: prefix:, sub-1:; goenv: system.
 */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [
    /^(ref|tag|branch|rev):/,
    'only releases are pinned, and a commit is none: write one such as 1.26.8',
  ],
  [/^path:/, 'a Go of your own is not used: write the version of a release, as in 1.26.8'],
  [/^(?:latest|prefix):\d/, 'write what follows the colon: it means the newest of that line'],
  [
    /^(?:latest|sub-[\d.]+):/,
    'write a version such as 1.26, or set go-version to stable or oldstable',
  ],
  [
    /^(?:go)?(?:tip|devel|master|main|head|HEAD|dev)\b/,
    'only releases are pinned: write stable, or a release candidate such as 1.27rc1',
  ],
];

/** What to write in place of such a word; undefined: it is no such word. */
export function insteadOf(text: string): string | undefined {
  return WORDS.find(([pattern]) => pattern.test(text))?.[1];
}
