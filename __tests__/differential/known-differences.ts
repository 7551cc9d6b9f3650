import type { Compared, Difference } from './compare.ts';

/** A difference that docs/differences.md names by its id. */
interface Known {
  readonly id: string;
  readonly is: (difference: Difference, compared: Compared) => boolean;
}

export const KNOWN: readonly Known[] = [
  {
    id: 'names-of-targets',
    is: ({ kind }, { untouched, explained }) =>
      kind === 'passed' &&
      [untouched, explained].every(({ text }) =>
        text.includes('already exists and is a directory'),
      ),
  },
  {
    id: 'same-name',
    is: ({ kind }, { ours }) =>
      kind === 'refused' &&
      ours.every(({ text }) => text.includes('two main packages make a binary')),
  },
  {
    id: 'cgo-mains',
    is: ({ kind }, { ours }) =>
      kind === 'refused' &&
      ours.every(({ text }) =>
        text.includes('it needs cgo, which is off, and go build passes over'),
      ),
  },
  {
    id: 'nothing-matched',
    is: ({ kind }, { ours }) =>
      kind === 'refused' &&
      ours.every(({ text }) => /the patterns match no package|there is no go\.mod/.test(text)),
  },
];

/** The id under which a page names a difference; null where none does. */
export function differenceId(found: Difference, compared: Compared): string | null {
  return KNOWN.find((known) => known.is(found, compared))?.id ?? null;
}

/** The differences that no page names. */
export function unknownDifferences(
  found: readonly Difference[],
  compared: Compared,
): readonly Difference[] {
  return found.filter((one) => differenceId(one, compared) === null);
}
