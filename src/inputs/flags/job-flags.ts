import type { Failure } from '../../runner/result.ts';
import { shown } from '../../runner/suggest.ts';
import { PASSED_ON, REFUSED, valueRefusal } from './build-flags.ts';
import type { CompilerChoice } from './compiler.ts';
import { goBoolean, parseGcflags, parseTags } from './go-flag-values.ts';
import { splitGoQuoted } from './go-quoting.ts';
import type { FlagName, Profile } from './profiles.ts';

/** What the flags of the job's GOFLAGS are here. */
export interface JobFlags {
  /** Come before those of the input build-flags, as GOFLAGS comes before Go's command line. */
  readonly buildFlags: readonly string[];
  readonly tags: readonly string[];
  /** As in the input ldflags; '' for none. */
  readonly ldflags: string;
  /** Values of -gcflags in their order: of those that match a package the last one counts. */
  readonly gcflags: readonly string[];
  readonly trimpath: boolean | undefined;
  readonly parallelism: number | undefined;
  /** What Go goes on reading from GOFLAGS: flags that no build takes, and those that Go refuses. */
  readonly rest: readonly string[];
  /** What is left out, in words for the log. */
  readonly notes: readonly string[];
}

export const NO_JOB_FLAGS: JobFlags = {
  buildFlags: [],
  tags: [],
  ldflags: '',
  gcflags: [],
  trimpath: undefined,
  parallelism: undefined,
  rest: [],
  notes: [],
};

export interface JobFlagsFacts {
  /** parseGoFlags. */
  readonly flags: readonly string[];
  readonly profile: Profile;
  readonly compiler: CompilerChoice;
  /** The inputs that are given. */
  readonly given: Readonly<Partial<Record<FlagName, boolean>>>;
}

/** Flags of `go list` alone, which no build reads (cmd/go/internal/list): our own lists have theirs. */
const OF_LIST = /^(?:compiled|deps|e|export|f|find|m|reuse|retracted|test|u|versions)$/;
/** Change nothing of what is built; ours are on the command line. */
const WITHOUT_EFFECT = /^(?:a|json|v|debug-\w[\w-]*)$/;
/** Booleans that no list or build of ours is given, so that Go would not refuse them. */
const READ_HERE = /^(?:trimpath|a|v|json)$/;

/** What GOFLAGS says of a build (`go help build`), and what of it cannot be: each failure names flag and input. */
export function readJobFlags(facts: JobFlagsFacts): {
  readonly value: JobFlags;
  readonly failures: readonly Failure[];
} {
  if (facts.compiler === 'tinygo') return ofTinyGo(facts.flags);
  const failures: Failure[] = [];
  const value = { ...NO_JOB_FLAGS };
  const add = (key: 'buildFlags' | 'gcflags' | 'rest' | 'notes', text: string): void => {
    value[key] = [...value[key], text];
  };
  const refuse = (flag: string, expected: string, change: string): void => {
    failures.push({ code: 'GTB1018', found: `GOFLAGS: ${shown(flag)}`, expected, change });
  };
  for (const flag of facts.flags) {
    const [, name = '', given] = /^-([^=]*)(?:=([\s\S]*))?$/.exec(flag) ?? [];
    const takes = PASSED_ON[name] ?? REFUSED[name]?.takes;
    const isOff = given !== undefined && goBoolean(given) === false;
    if (takes === undefined || name === 'i') {
      if (!OF_LIST.test(name)) add('rest', flag);
    } else if (takes === 'value' && given === undefined) {
      refuse(flag, `-${name}=VALUE`, 'give it a value, as Go asks for');
    } else if (READ_HERE.test(name) && given !== undefined && goBoolean(given) === null) {
      refuse(flag, `-${name}, -${name}=true or -${name}=false`, 'write one of these');
    } else if (name === 'tags') {
      const tags = parseTags(tagList(given ?? ''));
      if (tags.ok) value.tags = tags.value;
      else for (const one of tags.failures) refuse(flag, one.expected, one.change);
    } else if (name === 'ldflags') {
      const flags = linkerFlags(given ?? '');
      if (flags !== null) value.ldflags = flags;
      else refuse(flag, 'flags of the linker for every binary', 'use the input ldflags, or stamp');
    } else if (name === 'gcflags') {
      const parsed = parseGcflags(given ?? '');
      if (parsed.ok) add('gcflags', (given ?? '').trim());
      else for (const one of parsed.failures) refuse(flag, one.expected, one.change);
    } else if (name === 'trimpath') {
      const own = facts.given.trimpath;
      if (own !== undefined) {
        if (own === isOff) add('notes', overruled(flag, 'trimpath', own));
      } else if (facts.profile === 'release' && isOff) add('notes', promised(flag, 'trimpath'));
      else value.trimpath = !isOff;
    } else if (name === 'p') {
      const number = /^(?:[1-9]\d{0,3}|0x[\da-f]{1,3})$/i.test(given ?? '') ? Number(given) : 0;
      if (number > 0) value.parallelism = number;
      else refuse(flag, '-p with a positive integer', 'correct it, or use the input parallelism');
    } else if (WITHOUT_EFFECT.test(name)) {
      if (name === 'a' && !isOff)
        add('notes', `GOFLAGS: ${flag} is left out: what no input changed is not compiled again`);
    } else if (REFUSED[name] !== undefined) {
      if (!isOff) refuse(flag, 'flags with which this build can be made', REFUSED[name].change);
    } else if (name === 'race' || name === 'buildvcs') {
      const input: FlagName = name === 'race' ? 'race' : 'vcs';
      const own = facts.given[input];
      if (own !== undefined) {
        if (own === isOff) add('notes', overruled(flag, input, own));
      } else if (name === 'buildvcs' && facts.profile === 'release') {
        if (isOff) add('notes', promised(flag, input));
      } else add('buildFlags', flag);
    } else {
      // An empty value takes an earlier one back.
      const wrong = given === '' ? undefined : valueRefusal(name, given);
      if (wrong === undefined) add('buildFlags', flag);
      else refuse(flag, wrong.expected, wrong.change);
    }
  }
  return { value, failures };
}

function overruled(flag: string, input: FlagName, value: boolean): string {
  return `GOFLAGS: ${flag} is left out: ${input}: ${value} is given`;
}

/** A release is what its profile says; only an input that is given says otherwise. */
function promised(flag: string, input: FlagName): string {
  return `GOFLAGS: ${flag} is left out: profile: release has ${input}; ${input}: false says otherwise`;
}

/** Commas; the older form has spaces, with quotes (cmd/go/internal/work, tagsFlag.Set). */
function tagList(value: string): string {
  return /[ ']/.test(value) ? (splitGoQuoted(value) ?? [value]).join(',') : value;
}

/** Without the pattern `all=`, which binaries need not; null for other patterns and open quotes. */
function linkerFlags(value: string): string | null {
  const flags = value.trim().replace(/^all=/, '').trim();
  if (flags !== '' && !flags.startsWith('-')) return null;
  return splitGoQuoted(flags) === undefined ? null : flags;
}

/** TinyGo lists with `go list`, which goes on reading GOFLAGS; flags of gc would be lost. */
function ofTinyGo(flags: readonly string[]): ReturnType<typeof readJobFlags> {
  const isOfGc = (flag: string): boolean => /^-(?:ldflags|gcflags|asmflags|race)(?:=|$)/.test(flag);
  const failures = flags.filter(isOfGc).map(
    (flag): Failure => ({
      code: 'GTB1027',
      found: `GOFLAGS: ${shown(flag)} with compiler: tinygo`,
      expected: 'no flags of gc',
      change: 'remove it from GOFLAGS for this step',
    }),
  );
  const tags = flags.findLast((flag) => flag.startsWith('-tags='))?.slice('-tags='.length) ?? '';
  const parsed = parseTags(tagList(tags));
  const value = { ...NO_JOB_FLAGS, tags: parsed.ok ? parsed.value : [], rest: flags };
  return { value, failures };
}
