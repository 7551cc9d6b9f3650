import type { Failure } from '../../runner/result.ts';
import type { Inputs } from '../inputs.ts';
import { switchIsOn } from './build-flags.ts';
import {
  contradictions,
  type ResolvedFlags,
  type ResolveInputs,
  resolveFlags,
} from './resolve-flags.ts';

export interface FlagChoices extends ResolveInputs, Pick<Inputs, 'buildinfo' | 'cgo'> {
  /** GOOS of every target. */
  readonly systems: readonly string[];
}

/** GOOS of the targets; without any that of the host, a `process.platform`. */
export function systemsOf(
  targets: readonly { readonly goos: string }[],
  platform: string,
): readonly string[] {
  if (targets.length === 0) return [platform === 'win32' ? 'windows' : platform];
  return [...new Set(targets.map((one) => one.goos))];
}

/** Every pair of flags that cannot both be: each failure names both sides and where they come from. */
export function flagConflicts(choices: FlagChoices): Failure[] {
  const flags = resolveFlags(choices);
  return [
    ...contradictions(choices).map(({ input, words }) =>
      conflict(input, words, 'one of the two', `remove one: ${words} would win`),
    ),
    ...stripConflicts(choices, flags),
    ...cgoConflicts(choices, flags),
    ...buildInfoConflicts(choices, flags),
  ];
}

/** A flag of the build with where it is written: the last one counts, and those of GOFLAGS come first. */
export function buildFlagText(
  { buildFlags, fromGoFlags }: Pick<ResolveInputs, 'buildFlags' | 'fromGoFlags'>,
  flag: string,
): string {
  const isOfJob = buildFlags.lastIndexOf(flag) < (fromGoFlags?.buildFlags.length ?? 0);
  return isOfJob && buildFlags.includes(flag) ? `GOFLAGS: ${flag}` : `build-flags: "${flag}"`;
}

/** `A with B`, as every conflict begins. */
export function conflict(one: string, other: string, expected: string, change: string): Failure {
  return { code: 'GTB1024', found: `${one} with ${other}`, expected, change };
}

function stripConflicts(choices: FlagChoices, { strip, dwarf }: ResolvedFlags): Failure[] {
  const failures: Failure[] = [];
  const isAsked = dwarf.from !== 'profile' || strip.from === 'input';
  const { debug = '' } = choices;
  if (strip.value && dwarf.value && isAsked && debug === '')
    failures.push(
      conflict(
        strip.text,
        dwarf.text,
        'debug information and the symbol table, or neither: debuggers need both',
        strip.from === 'profile' ? 'set strip: false' : 'set dwarf: false, or strip: false',
      ),
    );
  if (debug === '') return failures;
  // What ldflags say is a matter of what becomes of the linked binary (post-link).
  for (const { name, value, from, text } of [strip, dwarf])
    if (from === 'input' && value !== ((debug === 'none') === (name === 'strip')))
      failures.push(
        conflict(text, `debug: ${debug}`, 'one of the two', `leave ${name} out: debug says it`),
      );
  return failures;
}

/** cmd/go/internal/work/init.go, instrumentInit: on macOS the race detector alone needs no cgo. */
function cgoConflicts(choices: FlagChoices, { race }: ResolvedFlags): Failure[] {
  if (choices.cgo) return [];
  const failures: Failure[] = [];
  if (race.value && choices.systems.some((one) => one !== 'darwin'))
    failures.push(
      needsCgo(race.from === 'build-flags' ? 'build-flags: "-race"' : race.text, 'race'),
    );
  for (const name of ['msan', 'asan'])
    if (switchIsOn(choices.buildFlags, name))
      failures.push(needsCgo(buildFlagText(choices, `-${name}`), name));
  return failures;
}

function needsCgo(text: string, name: string): Failure {
  return conflict(text, 'cgo: false', `cgo: true, which -${name} needs`, 'set cgo: true');
}

function buildInfoConflicts(
  { buildinfo, ldflags }: FlagChoices,
  { vcs }: ResolvedFlags,
): Failure[] {
  if (buildinfo !== 'minimal') return [];
  const failures: Failure[] = [];
  if (vcs.value)
    failures.push(
      conflict(
        'buildinfo: minimal',
        vcs.text,
        'build info with the commit, or without it',
        'set buildinfo: full, or vcs: false',
      ),
    );
  const buildId = /(?:^|[\s'"])(--?buildid[= ][^\s'"]*)/.exec(ldflags)?.[1];
  if (buildId !== undefined)
    failures.push(
      conflict(
        'buildinfo: minimal',
        `ldflags: ${buildId}`,
        'one build ID, or none',
        'set buildinfo: full, or remove the build ID from ldflags',
      ),
    );
  return failures;
}
