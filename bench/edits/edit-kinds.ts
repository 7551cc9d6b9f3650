/** What a commit changes; `cold` is the first run, before any edit. */
export const EDIT_KINDS = [
  'cold',
  'nothing',
  'docs',
  'test',
  'leaf',
  'core',
  'leaf-stale',
  'new-file',
  'bump',
  'go-patch',
] as const;

export type EditKind = (typeof EDIT_KINDS)[number];

/** For the tables. */
export const EDIT_WORDS: Readonly<Record<EditKind, string>> = {
  cold: 'cold: nothing cached yet',
  nothing: 'nothing changed',
  docs: 'documentation only',
  test: 'test only',
  leaf: 'leaf package',
  core: 'core package',
  'leaf-stale': 'leaf package, after the core edit',
  'new-file': 'new file',
  bump: 'dependency bump',
  'go-patch': 'Go patch release',
};

/** One commit of a run. */
export interface Commit {
  readonly kind: EditKind;
  /** From 1, over all commits of the run; 0 is the cold one. */
  readonly number: number;
  /** From 1, among the commits of this kind; 0 where it is the only one. */
  readonly ofKind: number;
}

/**
 * The commits that `--kinds` asks for, in this order: `leaf,core`, or `leaf*15,core*5`. A cold run
 * comes first. Throws a sentence for the user where the list cannot be run.
 */
export function planCommits(kinds: readonly string[]): readonly Commit[] {
  const wanted = kinds.flatMap(repeated).filter((kind) => kind !== 'cold');
  const stale = wanted.indexOf('leaf-stale');
  if (stale >= 0 && !wanted.slice(0, stale).includes('core'))
    throw new Error('--kinds: leaf-stale is a leaf edit after a core edit: put core before it');
  for (const once of ['bump', 'go-patch'] as const)
    if (wanted.filter((kind) => kind === once).length > 1)
      throw new Error(`--kinds: ${once} can be there once`);
  const seen = new Map<EditKind, number>();
  return (['cold', ...wanted] as const).map((kind, number) => {
    const nth = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, nth);
    const only = wanted.filter((other) => other === kind).length <= 1;
    return { kind, number, ofKind: only ? 0 : nth };
  });
}

/** `--growth`: so many source edits, the one in the middle of the core package, the others of the leaf. */
export function growthKinds(edits: number): readonly string[] {
  const before = Math.ceil((edits - 1) / 2);
  const after = edits - 1 - before;
  return [
    ...(before > 0 ? [`leaf*${before}`] : []),
    'core',
    ...(after > 0 ? [`leaf*${after}`] : []),
  ];
}

/** `leaf package`, or `leaf package 3` where the run has several. */
export function commitWords(commit: Pick<Commit, 'kind' | 'ofKind'>): string {
  const words = EDIT_WORDS[commit.kind];
  return commit.ofKind === 0 ? words : `${words} ${commit.ofKind}`;
}

/** A kind by name; throws a sentence for the user of `--option`. */
export function kindOf(option: string, name: string): EditKind {
  const kind = EDIT_KINDS.find((one) => one === name);
  if (kind !== undefined) return kind;
  throw new Error(`--${option}: no such edit ${name}: expected ${EDIT_KINDS.join(', ')}`);
}

function repeated(item: string): EditKind[] {
  const [, name = '', times = '1'] = /^([a-z-]+)(?:\*([1-9]\d*))?$/.exec(item) ?? [];
  return Array<EditKind>(Number(times)).fill(kindOf('kinds', name === '' ? item : name));
}
