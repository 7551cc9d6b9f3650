import { REQUIREMENTS } from './requirement.ts';

export type SplitRequirements =
  | { readonly ok: true; readonly items: readonly string[] }
  /** A quote or parenthesis that is not closed. */
  | { readonly ok: false; readonly open: string };

interface Word {
  readonly text: string;
  /** A comma or newline, not only a space, stands before it. */
  readonly begins: boolean;
}

/**
 * Splits a list by commas, newlines and spaces; quotes keep these, and so do the parentheses of
 * `startup(--name 'a, b')`. A space within a value does not end it (`ldflags=-s -w`, `size <= 20 MB`):
 * the next requirement begins with a word of ours.
 */
export function splitRequirements(value: string): SplitRequirements {
  const split = splitWords(value);
  if (!Array.isArray(split)) return { ok: false, open: split.open };
  const items: string[] = [];
  for (const { text, begins } of split) {
    const last = items.at(-1);
    if (begins || last === undefined || startsRequirement(text)) {
      items.push(text);
    } else if (/^[<>=]/.test(text) || /[<>=]$/.test(last)) {
      items[items.length - 1] = `${last}${text}`;
    } else if (/[<>=]/.test(splitArguments(last)[2])) {
      items[items.length - 1] = `${last} ${text}`;
    } else {
      items.push(text);
    }
  }
  return { ok: true, items };
}

function splitWords(value: string): Word[] | { readonly open: string } {
  const words: Word[] = [];
  let word: string | null = null;
  let begins = true;
  let quote = '';
  /** Whether these are flags of a tool, whose quotes are Go's own and stay. */
  let inFlags = false;
  let keepsQuote = false;
  const add = (text: string): void => {
    word = `${word ?? ''}${text}`;
    if (startsRequirement(word) || begins) inFlags = /^(?:gc|ld)flags=./.test(word);
  };
  const end = (): void => {
    if (word === null) return;
    words.push({ text: word, begins });
    word = null;
    begins = false;
  };
  const chars = [...value];
  /** How many characters of the arguments in parentheses are still to be taken as they are. */
  let argumentsLeft = 0;
  for (const [index, char] of chars.entries()) {
    if (argumentsLeft > 0) {
      argumentsLeft -= 1;
      add(char);
    } else if (quote === '' && char === '(' && word !== null && /^[a-z-]+$/.test(word)) {
      const length = argumentsLength(chars.slice(index + 1));
      if (length === null) return { open: char };
      argumentsLeft = length + 1;
      add(char);
    } else if (quote !== '' && char === quote) {
      quote = '';
      if (keepsQuote) add(char);
    } else if (quote !== '') add(char);
    else if (char === '"' || char === "'") {
      quote = char;
      keepsQuote = inFlags;
      add(keepsQuote ? char : '');
    } else if (/[\s,]/.test(char)) {
      end();
      if (char === ' ' || char === '\t') continue;
      begins = true;
      inFlags = false;
    } else add(char);
  }
  if (quote !== '') return { open: quote };
  end();
  return words;
}

function startsRequirement(word: string): boolean {
  const name = /^([a-z-]+)(?:[<>=(]|$)/.exec(word)?.[1];
  return REQUIREMENTS.some((one) => one.name === name);
}

/** How many characters lie before the closing parenthesis, one in quotes not counted; null without one. */
function argumentsLength(chars: readonly string[]): number | null {
  let quote = '';
  for (const [index, char] of chars.entries()) {
    if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (char === ')') return index;
  }
  return null;
}

/** `startup`, `--version` and `<=50ms` of `startup(--version)<=50ms`; null for arguments where there are no parentheses. */
export function splitArguments(
  item: string,
): readonly [name: string, inside: string | null, rest: string] {
  const [all = '', name = ''] = /^([^\s<>=(]+)\s*/.exec(item) ?? [];
  const rest = item.slice(all.length);
  if (!rest.startsWith('(')) return [name, null, rest];
  const chars = [...rest].slice(1);
  const length = argumentsLength(chars);
  if (length === null) return [name, null, rest];
  return [
    name,
    chars.slice(0, length).join(''),
    chars
      .slice(length + 1)
      .join('')
      .trim(),
  ];
}
