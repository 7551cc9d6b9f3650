import { nearest } from '../../runner/suggest.ts';

/** What commands that measure take besides the flags of a build. */
export interface MeasuringArguments {
  readonly runs: number;
  /** Names of variants; empty = all. */
  readonly only: readonly string[];
  /** The flags of a build. */
  readonly argv: readonly string[];
  readonly messages: readonly string[];
}

export const DEFAULT_RUNS = 3;

/** Takes `--runs N` and, where there are names that it can name, `--only NAME;NAME` out of the arguments. */
export function parseMeasuringArguments(
  argv: readonly string[],
  known: readonly string[] = [],
): MeasuringArguments {
  const rest: string[] = [];
  const messages: string[] = [];
  let runs = DEFAULT_RUNS;
  let only: readonly string[] = [];
  const words = [...argv];
  const ours = known.length === 0 ? /^--(runs)(?:=([\s\S]*))?$/ : /^--(runs|only)(?:=([\s\S]*))?$/;
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    const [, name, attached] = ours.exec(word) ?? [];
    if (name === undefined) {
      rest.push(word);
      continue;
    }
    const value = attached ?? words.shift() ?? '';
    if (name === 'runs') {
      if (/^[1-9]\d?$/.test(value)) runs = Number(value);
      else
        messages.push(
          `--runs is "${value}"\n  expected: a number from 1 to 99\n  to fix: write --runs=${DEFAULT_RUNS}`,
        );
      continue;
    }
    // Names hold a comma of their own: `lean, upx`.
    only = value.split(';').map((one) => one.trim());
    for (const one of only.filter((given) => !known.includes(given))) {
      const meant = nearest(one, known);
      messages.push(
        `--only names "${one}"\n  expected: some of ${known.join('; ')}\n  to fix: ${meant === undefined ? 'write one of these, with ; between them' : `did you mean "${meant}"?`}`,
      );
    }
  }
  return { runs, only, argv: rest, messages };
}
