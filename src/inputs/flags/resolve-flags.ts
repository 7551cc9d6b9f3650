import type { Inputs } from '../inputs.ts';
import { switchIsOn } from './build-flags.ts';
import { splitGoQuoted } from './go-quoting.ts';
import type { JobFlags } from './job-flags.ts';
import { FLAGS, type FlagName, PROFILES } from './profiles.ts';

export interface ResolvedFlag {
  readonly name: FlagName;
  readonly value: boolean;
  readonly from: 'profile' | 'input' | 'debug' | Said['from'];
  /** With its origin, for messages: `strip: true (profile lean)`, `race: true`, `ldflags: -s`. */
  readonly text: string;
}

export type ResolvedFlags = Readonly<Record<FlagName, ResolvedFlag>>;

export interface ResolveInputs
  extends Pick<Inputs, 'profile' | 'flags' | 'buildFlags' | 'ldflags'> {
  /** Where debug information goes; '' or absent: as the profile says. A sidecar is taken from the linked binary. */
  readonly debug?: '' | 'none' | 'sidecar' | 'full';
  /** What of `buildFlags` and `ldflags` GOFLAGS said, and whether it has -trimpath. */
  readonly fromGoFlags?: Pick<JobFlags, 'buildFlags' | 'ldflags' | 'trimpath'>;
}

/** A flag that build-flags, ldflags or GOFLAGS set with Go's own words. */
interface Said {
  readonly value: boolean;
  readonly from: 'build-flags' | 'ldflags' | 'GOFLAGS';
  readonly words: string;
}

/** The profile's row with what the inputs say in its place, and where each flag comes from. */
export function resolveFlags(inputs: ResolveInputs): ResolvedFlags {
  const said = saidInWords(inputs);
  const resolved = FLAGS.map(({ name }): ResolvedFlag => {
    const own = inputs.flags[name];
    if (own !== undefined) return { name, value: own, from: 'input', text: `${name}: ${own}` };
    const debug = ofDebug(inputs, name);
    if (debug !== undefined)
      return { name, value: debug, from: 'debug', text: `debug: ${inputs.debug}` };
    const words = said[name];
    if (words !== undefined) return { name, ...words, text: `${words.from}: ${words.words}` };
    const value = PROFILES[inputs.profile].flags[name];
    return { name, value, from: 'profile', text: `${name}: ${value} (profile ${inputs.profile})` };
  });
  return Object.fromEntries(resolved.map((one) => [one.name, one])) as Record<
    FlagName,
    ResolvedFlag
  >;
}

/** Flags that an input and Go's own words set to different values: each with both texts. */
export function contradictions(inputs: ResolveInputs): { input: string; words: string }[] {
  const said = saidInWords(inputs);
  return FLAGS.flatMap(({ name }) => {
    const own = inputs.flags[name];
    const words = said[name];
    if (own === undefined || words === undefined || own === words.value) return [];
    return [{ input: `${name}: ${own}`, words: `${words.from}: ${words.words}` }];
  });
}

/** What the step itself writes to the command line; the words of the user follow and win. */
export function ownFlag(inputs: ResolveInputs, name: FlagName): boolean {
  const ofGoFlags = name === 'trimpath' ? inputs.fromGoFlags?.trimpath : undefined;
  return (
    inputs.flags[name] ?? ofDebug(inputs, name) ?? ofGoFlags ?? PROFILES[inputs.profile].flags[name]
  );
}

/** What `debug` says of the link: the binary beside a sidecar is stripped after it. */
function ofDebug({ debug = '' }: ResolveInputs, name: FlagName): boolean | undefined {
  if (debug === '' || (name !== 'dwarf' && name !== 'strip')) return undefined;
  return (debug === 'none') === (name === 'strip');
}

function saidInWords({
  buildFlags,
  ldflags,
  fromGoFlags,
}: ResolveInputs): Partial<Record<FlagName, Said>> {
  const linker = splitGoQuoted(ldflags) ?? [];
  const ofJob = {
    'build-flags': fromGoFlags?.buildFlags.length ?? 0,
    ldflags: splitGoQuoted(fromGoFlags?.ldflags ?? '')?.length ?? 0,
  };
  const said: Partial<Record<FlagName, Said>> = {};
  const trimpath = fromGoFlags?.trimpath;
  if (trimpath !== undefined)
    said.trimpath = { value: trimpath, from: 'GOFLAGS', words: `-trimpath=${trimpath}` };
  const look = (
    flag: FlagName,
    input: 'build-flags' | 'ldflags',
    words: readonly string[],
    name: string,
    on: boolean,
  ): void => {
    const index = words.findLastIndex((one) => new RegExp(`^--?${name}(=|$)`).test(one));
    const word = words[index];
    if (word === undefined) return;
    const from = index < ofJob[input] ? 'GOFLAGS' : input;
    const isOn = switchIsOn([word.replace(/^--/, '-')], name);
    said[flag] = { value: isOn === on, from, words: word };
  };
  look('race', 'build-flags', buildFlags, 'race', true);
  look('vcs', 'build-flags', buildFlags, 'buildvcs', true);
  look('strip', 'ldflags', linker, 's', true);
  look('dwarf', 'ldflags', linker, 'w', false);
  return said;
}
