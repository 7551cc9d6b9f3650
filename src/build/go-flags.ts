import type { Inputs, Stamp } from '../inputs/inputs.ts';
import { debugMode } from './debug-mode.ts';

/** The flags of a build, split by what they decide. */
export interface GoFlags {
  /** Decide compile keys: shared by `go list -export` and `go build`. */
  readonly compile: readonly string[];
  /** Decide the link only; no compile key changes with them under -trimpath. */
  readonly link: readonly string[];
}

/** `cmd/compile -dwarf` is there since Go 1.9 (cmd/compile/internal/base/flag.go); every Go we can pin has it. */
const NO_DWARF = '-dwarf=false';

/**
 * The flags of a profile with the user's own: a lean build drops what a binary that runs in
 * production never reads (DWARF, symbol table, file paths of the build machine).
 */
export function goFlags(
  inputs: Pick<
    Inputs,
    'profile' | 'debug' | 'tags' | 'gcflags' | 'ldflags' | 'stamp' | 'buildFlags'
  >,
): GoFlags {
  const lean = inputs.profile === 'lean';
  const strips = debugMode(inputs) === 'none';
  const compile: string[] = ['-buildvcs=false'];
  if (lean) compile.push('-trimpath');
  if (inputs.tags.length > 0) compile.push(`-tags=${inputs.tags.join(',')}`);
  compile.push(...compilerFlags(lean && strips, inputs.gcflags), ...inputs.buildFlags);
  const linker = [...(strips ? ['-s', '-w'] : []), ...stampFlags(inputs.stamp)].join(' ');
  const ldflags = [linker, inputs.ldflags].filter((part) => part !== '').join(' ');
  return { compile, link: ldflags === '' ? [] : [`-ldflags=${ldflags}`] };
}

/**
 * cmd/go takes the last -gcflags whose pattern matches a package, not the sum of them
 * (`go help build`), so the user's flags carry ours with them.
 */
function compilerFlags(dropsDwarf: boolean, own: string): string[] {
  const flags = dropsDwarf ? [`-gcflags=all=${NO_DWARF}`] : [];
  if (own === '') return flags;
  if (!dropsDwarf) return [`-gcflags=${own}`];
  const patterned = /^([^\s=-][^\s=]*)=(.*)$/s.exec(own);
  const merged =
    patterned === null ? `${NO_DWARF} ${own}` : `${patterned[1]}=${NO_DWARF} ${patterned[2]}`;
  return [...flags, `-gcflags=${merged}`];
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
