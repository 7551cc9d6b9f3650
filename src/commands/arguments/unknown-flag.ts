import { nearest } from '../../runner/suggest.ts';

/** `--buget=1` -> `unknown flag --buget; did you mean --budget?`; `otherwise` where no flag is near. */
export function unknownFlag(argument: string, flags: readonly string[], otherwise: string): string {
  const flag = argument.replace(/=[\s\S]*$/, '');
  const meant = nearest(flag.replace(/^-+/, ''), flags);
  return `unknown flag ${flag}; ${meant === undefined ? otherwise : `did you mean --${meant}?`}`;
}
