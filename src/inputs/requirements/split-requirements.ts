import { REQUIREMENTS } from './requirement.ts';

export type SplitRequirements =
  | { readonly ok: true; readonly items: readonly string[] }
  /** A quote that is not closed. */
  | { readonly ok: false; readonly quote: string };

interface Word {
  readonly text: string;
  /** A comma or newline, not only a space, stands before it. */
  readonly begins: boolean;
}

/**
 * Splits a list by commas, newlines and spaces; quotes keep these. A space within a value does not
 * end it (`ldflags=-s -w`, `size <= 20 MB`): the next requirement begins with a word of ours.
 */
export function splitRequirements(value: string): SplitRequirements {
  const split = splitWords(value);
  if (!Array.isArray(split)) return { ok: false, quote: split.quote };
  const items: string[] = [];
  for (const { text, begins } of split) {
    const last = items.at(-1);
    if (begins || last === undefined || startsRequirement(text)) {
      items.push(text);
    } else if (/^[<>=]/.test(text) || /[<>=]$/.test(last)) {
      items[items.length - 1] = `${last}${text}`;
    } else if (/[<>=]/.test(last)) {
      items[items.length - 1] = `${last} ${text}`;
    } else {
      items.push(text);
    }
  }
  return { ok: true, items };
}

function splitWords(value: string): Word[] | { readonly quote: string } {
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
  for (const char of value) {
    if (quote !== '' && char === quote) {
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
  if (quote !== '') return { quote };
  end();
  return words;
}

function startsRequirement(word: string): boolean {
  const name = /^([a-z-]+)(?:[<>=]|$)/.exec(word)?.[1];
  return REQUIREMENTS.some((one) => one.name === name);
}
