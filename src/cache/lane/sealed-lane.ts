import { valueDigest } from '../../runner/digest.ts';
import { oneLine } from '../../runner/one-line.ts';
import type { LaneIngredients } from './lane.ts';
import { sealed } from './sealed-value.ts';

/**
 * A lane as records keep it: other runs read them, those of a stranger's pull request among them. What
 * a user may have put a secret into is there as a digest that tells only whether it is the same.
 */
export interface SealedLane extends LaneIngredients {
  readonly isSealed: true;
}

/** Names of levels and switches that Go itself knows: their values are no secret, and a guess needs them (guessGo). */
const OPEN = /^GO(?:EXPERIMENT|FIPS140|386|AMD64|ARM|ARM64|MIPS|MIPS64|PPC64|RISCV64|WASM)$/;

/** Whether a record has the value of a variable as it is. */
export function isOpenVariable(name: string): boolean {
  return OPEN.test(name);
}

export function sealLane(lane: LaneIngredients): SealedLane {
  const environment = Object.entries(lane.goEnvironment).map(([name, value]) => [
    name,
    OPEN.test(name) ? value : sealed(name, value),
  ]);
  return {
    ...lane,
    compileFlags: lane.compileFlags.map(sealedFlag),
    goEnvironment: Object.fromEntries(environment),
    isSealed: true,
  };
}

/** `-gcflags=…` keeps its name; what has no name of a flag is a digest as a whole. */
function sealedFlag(flag: string): string {
  const [, name, value] = /^(--?[A-Za-z][\w-]*)(?:=(.*))?$/s.exec(flag) ?? [];
  if (name === undefined) return sealed('flag', flag);
  return value === undefined ? name : `${name}=${sealed(name, value)}`;
}

/** Which ingredients differ, for the log: `goVersion: 1.26.7 -> 1.26.8`; of flags and variables the names alone. */
export function laneDifferences(before: SealedLane, now: SealedLane): string[] {
  const names = Object.keys(now) as (keyof SealedLane)[];
  return names.flatMap((name) => {
    // By digest, as in the lane's text: the order of variables does not count.
    if (valueDigest(before[name], 64) === valueDigest(now[name], 64)) return [];
    if (name === 'compileFlags') {
      const differ = flagNames(before.compileFlags, now.compileFlags);
      return [differText(differ.length === 0 ? ['the order of the flags'] : differ)];
    }
    if (name === 'goEnvironment') {
      return [differText(changedNames(before.goEnvironment, now.goEnvironment))];
    }
    return [`${name}: ${JSON.stringify(before[name])} -> ${JSON.stringify(now[name])}`];
  });
}

function differText(names: readonly string[]): string {
  return `${names.join(', ')} ${names.length === 1 ? 'differs' : 'differ'}`;
}

function changedNames(
  before: Readonly<Record<string, string>>,
  now: Readonly<Record<string, string>>,
): string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(now)])];
  return names
    .filter((name) => before[name] !== now[name])
    .map(oneLine)
    .sort();
}

function flagNames(before: readonly string[], now: readonly string[]): string[] {
  const alone = [
    ...before.filter((flag) => !now.includes(flag)),
    ...now.filter((flag) => !before.includes(flag)),
  ];
  return [...new Set(alone.map((flag) => oneLine(flag.replace(/=.*/s, ''))))].sort();
}
