/** Splits by commas, spaces and newlines; empty parts do not count. */
export function splitList(value: string): string[] {
  return value.split(/[\s,]+/).filter((part) => part !== '');
}

/** Splits by newlines; empty lines do not count. */
export function splitLines(value: string): string[] {
  return value
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

export type ShellWords =
  | { readonly ok: true; readonly words: readonly string[] }
  | { readonly ok: false; readonly quote: string };

/**
 * Splits as a shell splits words: quotes group, a backslash keeps the next space, quote or backslash
 * (any other one stays, so that Windows paths survive), backslash and newline continue the line.
 * Nothing is expanded.
 */
export function splitShellWords(value: string): ShellWords {
  const words: string[] = [];
  let word: string | undefined;
  let quote = '';
  for (let i = 0; i < value.length; i++) {
    const char = value.charAt(i);
    const next = value.charAt(i + 1);
    if (quote !== '' && char === quote) {
      quote = '';
    } else if (char === '\\' && quote !== "'" && next === '\n') {
      i++;
    } else if (char === '\\' && quote === '' && next !== '' && /[\s"'\\]/.test(next)) {
      word = (word ?? '') + next;
      i++;
    } else if (char === '\\' && quote === '"' && (next === '"' || next === '\\')) {
      word = (word ?? '') + next;
      i++;
    } else if (quote !== '') {
      word = (word ?? '') + char;
    } else if (char === '"' || char === "'") {
      quote = char;
      word ??= '';
    } else if (/\s/.test(char)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else {
      word = (word ?? '') + char;
    }
  }
  if (quote !== '') return { ok: false, quote };
  if (word !== undefined) words.push(word);
  return { ok: true, words };
}
