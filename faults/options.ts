import { parseArgs } from 'node:util';

export interface Options {
  readonly seed: number;
  /** Null for the sum of the shares. */
  readonly count: number | null;
  /** Part of the name of a kind; '' for all. */
  readonly only: string;
  /** Only kinds that cost hardly more than their jobs. */
  readonly cheap: boolean;
  /** File of results, one a line: what stands there is not run again; '' for none. */
  readonly resume: string;
  readonly width: number;
  /** Writes the table of these results into docs/reliability.md. */
  readonly write: boolean;
  readonly known: boolean;
  readonly list: boolean;
  readonly help: boolean;
}

export const HELP = `npm run faults -- [options]

Injects faults into jobs of the action in dist/ (npm run build), one after the other, and judges each.

  --seed N       what is drawn follows from it (19)
  --count N      cases (as many as the kinds' shares)
  --only TEXT    only kinds with this in their name
  --cheap        only kinds that cost hardly more than their two jobs
  --resume FILE  results, one JSON object a line; a case that stands there is not run again
  --width N      cases side by side (2)
  --write        writes the table into docs/reliability.md
  --known        runs nothing: reports what the file of --resume has
  --list         names all kinds, and runs nothing
`;

/** Throws an error with words for a person. */
export function parseOptions(words: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...words],
    options: {
      seed: { type: 'string', default: '19' },
      count: { type: 'string', default: '' },
      only: { type: 'string', default: '' },
      cheap: { type: 'boolean', default: false },
      resume: { type: 'string', default: '' },
      width: { type: 'string', default: '2' },
      write: { type: 'boolean', default: false },
      known: { type: 'boolean', default: false },
      list: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const whole = (name: 'seed' | 'count' | 'width'): number => {
    const value = Number(values[name]);
    if (!Number.isSafeInteger(value) || value < 1)
      throw new Error(`--${name} is ${values[name]}; expected a whole number from 1 on`);
    return value;
  };
  const count = values.count === '' ? null : whole('count');
  const numbers = { seed: whole('seed'), count, width: whole('width') };
  return { ...values, ...numbers };
}
