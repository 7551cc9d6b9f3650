import { type Failure, failure, type Result, success } from '../../runner/result.ts';
import { nearest, shown } from '../../runner/suggest.ts';
import type { Inputs } from '../inputs.ts';
import { splitList } from '../split-values.ts';
import { LINK_MODES } from './linking.ts';

/** What the input `link` says, group by group. */
export type LinkWords = Pick<Inputs, 'link' | 'libc' | 'linker'>;

export const DEFAULT_LINK: LinkWords = { link: 'auto', libc: 'gnu', linker: 'default' };

interface Group {
  readonly name: keyof LinkWords;
  readonly says: string;
  readonly words: readonly string[];
}

/** Words of which one of each group may be said. */
const GROUPS: readonly Group[] = [
  { name: 'link', says: 'how it is linked', words: LINK_MODES },
  { name: 'libc', says: 'the C library', words: ['gnu', 'musl'] },
  { name: 'linker', says: 'what links', words: ['mold', 'lld'] },
];
const WORDS = GROUPS.flatMap((group) => group.words);
const EXPECTED = `${GROUPS.map((group) => group.words.join(', ')).join('; ')}: at most one of each`;

/** Names that people know from linkers and their flags. */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  dynamic: 'leave link out: Go links C dynamically by itself',
  default: 'leave the word out: the C compiler has a linker of its own',
  external: 'write external-static, or leave link out: Go links externally where it has to',
  glibc: 'write gnu',
  static: 'write external-static or static-pie with cgo, or set static: true',
};

/** `static-pie musl mold`: words in any order, between blanks or commas. */
export function parseLink(value: string): Result<LinkWords> {
  const found = new Map<Group, string>();
  const failures: Failure[] = [];
  for (const word of splitList(value)) {
    const group = GROUPS.find((one) => one.words.includes(word));
    const before = group === undefined ? undefined : found.get(group);
    if (group === undefined) failures.push(...unknownWord(word));
    else if (before === undefined) found.set(group, word);
    else failures.push(...secondWord(group, before, word));
  }
  if (failures.length > 0) return { ok: false, failures };
  const said = Object.fromEntries([...found].map(([group, word]) => [group.name, word]));
  return success({ ...DEFAULT_LINK, ...said });
}

/** As the input says it, without what it need not say: `static-pie mold`, or `auto`. */
export function linkText({ link, libc, linker }: LinkWords): string {
  const words = [
    link === 'auto' ? '' : link,
    libc === 'gnu' ? '' : libc,
    linker === 'default' ? '' : linker,
  ];
  return words.filter((word) => word !== '').join(' ') || 'auto';
}

function unknownWord(word: string): readonly Failure[] {
  const meant = nearest(word, WORDS);
  const change =
    OTHER_WORDS[word.toLowerCase()] ??
    (meant === undefined ? 'write some of these' : `did you mean ${meant}?`);
  return failure('GTB1025', `link: ${shown(word)}`, EXPECTED, change).failures;
}

function secondWord(group: Group, before: string, word: string): readonly Failure[] {
  const [found, change] =
    before === word
      ? [`link: ${shown(word)} is said twice`, `keep one ${word}`]
      : [`link: ${before} and ${word} both say ${group.says}`, `keep ${before} or ${word}`];
  return failure('GTB1025', found, EXPECTED, change).failures;
}
