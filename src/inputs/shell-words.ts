import { failure, type Result, success } from '../runner/result.ts';
import { shown } from '../runner/suggest.ts';
import { splitShellWords } from './split-values.ts';

/** The words of an input, split as a shell splits them. */
export function parseShellWords(value: string, input: string): Result<readonly string[]> {
  const split = splitShellWords(value);
  if (split.ok) return success(split.words);
  return failure(
    'GTB1019',
    `${input} is ${shown(value)}: a ${split.quote} is not closed`,
    'words as a shell splits them',
    `close it, or write \\${split.quote} for the character itself`,
  );
}
