import type { Failure } from '../runner/result.ts';
import type { InputName } from './definitions/definitions.ts';
import type { OldInputName } from './definitions/old-names.ts';
import { splitList } from './split-values.ts';

/** What is given by name, '' where nothing is. */
type Given = (name: InputName | OldInputName) => string;

/** One failure for each input that took others in: it names them, and what to write now. */
export function oldInputFailures(given: Given): readonly Failure[] {
  return FOLDED.flatMap(({ old, into, write }) => {
    const names = old.filter((name) => given(name) !== '');
    if (names.length === 0) return [];
    const both = names.map((name) => `\`${name}\``).join(' and ');
    const found = `${both} and \`${into}\` are now one input`;
    const value = write(given);
    const change =
      value === null
        ? `remove ${names.join(' and ')}`
        : `write ${into}: ${value}, and remove ${names.join(' and ')}`;
    return [{ code: 'GTB1033', found, expected: `\`${into}\` alone`, change }];
  });
}

interface Folded {
  readonly old: readonly OldInputName[];
  readonly into: InputName;
  /** The value that says the same; null where leaving `into` out does. */
  readonly write: (given: Given) => string | null;
}

const FOLDED: readonly Folded[] = [
  { old: ['libc', 'linker'], into: 'link', write: linkOf },
  { old: ['startup-arguments'], into: 'check', write: checkOf },
  { old: ['reuse-limit'], into: 'reuse', write: reuseOf },
  { old: ['save-branches'], into: 'save', write: saveOf },
];

/** What `link` says already is not said again. */
function linkOf(given: Given): string | null {
  const said = splitList(given('link')).filter((word) => word !== 'auto');
  const saysOf = (words: readonly string[]): boolean => said.some((word) => words.includes(word));
  const words = [
    ...said,
    ...(saysOf(['gnu', 'musl']) ? [] : [given('libc').replace(/^gnu$/, '')]),
    ...(saysOf(['mold', 'lld']) ? [] : [given('linker').replace(/^default$/, '')]),
  ].filter((word) => word !== '');
  return words.length === 0 ? null : words.join(' ');
}

/** With the arguments in each requirement that starts the binary and says none of its own. */
function checkOf(given: Given): string {
  const words = given('startup-arguments').replaceAll(/\s+/g, ' ');
  return withArguments(given('check').replaceAll(/\s*\n\s*/g, ', '), words);
}

/** `startup<=50ms` and `--help`: `startup(--help)<=50ms`. */
export function withArguments(check: string, words: string): string {
  const starts = /(^|[\s,"'])(startup|memory)(?=\s*(?:[<,"']|$)|\s+[^\s(])/g;
  const written = check.replaceAll(starts, (_all, before, name) => `${before}${name}(${words})`);
  if (written !== check || /\b(?:startup|memory)\(/.test(check)) return written;
  return [check, `startup(${words})`].filter((one) => one !== '').join(', ');
}

function reuseOf(given: Given): string {
  const limit = given('reuse-limit');
  if (given('reuse') === 'false') return 'false';
  return /^\d+$/.test(limit) ? `${limit}MB` : limit;
}

function saveOf(given: Given): string {
  const save = given('save');
  if (save === 'always' || save === 'never') return save;
  return ['default-branch', ...splitList(given('save-branches'))].join(' ');
}
