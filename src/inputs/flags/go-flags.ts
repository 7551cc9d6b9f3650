import type { Inputs, Stamp } from '../inputs.ts';
import type { JobFlags } from './job-flags.ts';
import { isPie, linkerWord, linkModeFlags, resolverTags } from './linking.ts';
import { ownFlag, type ResolveInputs } from './resolve-flags.ts';

/** The flags of a build, split by what they decide. */
export interface GoFlags {
  /** Decide compile keys: shared by `go list -export` and `go build`. */
  readonly compile: readonly string[];
  /** Decide the link only; no compile key changes with them under -trimpath. */
  readonly link: readonly string[];
}

export type FlagInputs = Pick<
  Inputs,
  'profile' | 'flags' | 'link' | 'libc' | 'linker' | 'buildinfo' | 'cgo'
> &
  Pick<Inputs, 'tags' | 'gcflags' | 'ldflags' | 'stamp' | 'buildFlags'> &
  Pick<ResolveInputs, 'debug'> & { readonly fromGoFlags?: JobFlags };

/** `cmd/compile -dwarf` is there since Go 1.9 (cmd/compile/internal/base/flag.go); every Go we can pin has it. */
const NO_DWARF = '-dwarf=false';
const NOT_OPTIMIZED = '-N -l';

/**
 * The flags of a profile with the user's own: a lean build drops what a binary that runs in
 * production never reads (DWARF, symbol table, file paths of the build machine). `word` makes the
 * C compiler start the linker asked for.
 */
export function goFlags(inputs: FlagInputs, word = linkerWord(inputs.linker)): GoFlags {
  const compile: string[] = [`-buildvcs=${ownFlag(inputs, 'vcs')}`];
  if (ownFlag(inputs, 'trimpath')) compile.push('-trimpath');
  if (ownFlag(inputs, 'race')) compile.push('-race');
  if (isPie(inputs)) compile.push('-buildmode=pie');
  const tags = [...inputs.tags, ...resolverTags(inputs)];
  if (tags.length > 0) compile.push(`-tags=${tags.join(',')}`);
  compile.push(...compilerFlags(inputs), ...inputs.buildFlags);
  const linker = [
    ...(ownFlag(inputs, 'strip') ? ['-s'] : []),
    ...(ownFlag(inputs, 'dwarf') ? [] : ['-w']),
    ...(inputs.buildinfo === 'minimal' ? ['-buildid='] : []),
    ...linkModeFlags(inputs, word).map(quoted),
    ...stampFlags(inputs.stamp),
  ].join(' ');
  const ldflags = [linker, inputs.ldflags].filter((part) => part !== '').join(' ');
  return { compile, link: ldflags === '' ? [] : [`-ldflags=${ldflags}`] };
}

/**
 * The flags that decide the compile keys of every package, and with which later steps of the job can
 * share what this build compiled.
 */
export function sharedFlags(inputs: FlagInputs): string[] {
  const all = everyPackage(inputs);
  return [
    ...(ownFlag(inputs, 'trimpath') ? ['-trimpath'] : []),
    ...(all === '' ? [] : [`-gcflags=all=${all}`]),
  ];
}

/** Flags of the compiler for every package; '' for none. */
function everyPackage(inputs: FlagInputs): string {
  const parts = [
    ...(ownFlag(inputs, 'dwarf') ? [] : [NO_DWARF]),
    ...(ownFlag(inputs, 'optimize') ? [] : [NOT_OPTIMIZED]),
  ];
  return parts.join(' ');
}

/**
 * cmd/go takes the last -gcflags whose pattern matches a package, not the sum of them
 * (`go help build`), so the user's flags carry ours with them.
 */
function compilerFlags(inputs: FlagInputs): string[] {
  const ours = everyPackage(inputs);
  const all = ours === '' ? [] : [`all=${ours}`];
  const own = ownGcflags(inputs).map(({ pattern, flags }) =>
    [pattern, [ours, flags].filter((part) => part !== '').join(' ')].join(''),
  );
  return [...all, ...own].map((value) => `-gcflags=${value}`);
}

/** The values of GOFLAGS, then that of the input: added to the one before it if that has its pattern. */
function ownGcflags({ gcflags, fromGoFlags }: FlagInputs): { pattern: string; flags: string }[] {
  const values = [...(fromGoFlags?.gcflags ?? [])].map(splitPattern);
  if (gcflags === '') return values;
  const own = splitPattern(gcflags);
  const last = values.at(-1);
  if (last?.pattern !== own.pattern) return [...values, own];
  return [...values.slice(0, -1), { ...own, flags: `${last.flags} ${own.flags}`.trim() }];
}

/** `all=` and `-N -l`, of `all=-N -l`; Go sees past blanks around the pattern (cmd/go/internal/load/flag.go, PerPackageFlag). */
function splitPattern(value: string): { pattern: string; flags: string } {
  const [, pattern, flags = ''] = /^\s*([^\s=-][^=]*)=(.*)$/s.exec(value) ?? [];
  return pattern === undefined
    ? { pattern: '', flags: value.trim() }
    : { pattern: `${pattern.trim()}=`, flags: flags.trim() };
}

/** One -X for each stamp, quoted as cmd/internal/quoted.Split reads it. */
function stampFlags(stamps: readonly Stamp[]): string[] {
  return stamps.flatMap(({ name, value }) => ['-X', quoted(`${name}=${value}`)]);
}

function quoted(word: string): string {
  if (!/[\s'"]/.test(word)) return word;
  const quote = word.includes("'") ? '"' : "'";
  if (word.includes(quote)) throw new Error(`holds both kinds of quotes: ${word}`);
  return `${quote}${word}${quote}`;
}

/** Whether Go asks git what it builds (`-buildvcs`; the last one counts). */
export function stampsCommit({ compile }: Pick<GoFlags, 'compile'>): boolean {
  return compile.findLast((flag) => /^--?buildvcs(?:=|$)/.test(flag))?.endsWith('=false') !== true;
}
