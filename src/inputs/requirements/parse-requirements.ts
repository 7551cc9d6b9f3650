import { type Failure, failure, type Result, success } from '../../runner/result.ts';
import { nearest, shown } from '../../runner/suggest.ts';
import { parseGoVersion } from '../../toolchain/version/go-version.ts';
import { splitGoQuoted } from '../flags/go-quoting.ts';
import { GO_PLATFORMS } from '../go-platforms.ts';
import { splitShellWords } from '../split-values.ts';
import { parseBytes, parseMilliseconds } from './quantities.ts';
import {
  type Operator,
  type PlainRequirement,
  REQUIREMENTS,
  type Requirement,
  type RequirementDefinition,
  type StartWords,
} from './requirement.ts';
import { splitArguments, splitRequirements } from './split-requirements.ts';
import { STARTING } from './start-words.ts';

/**
 * A list of requirements, each once, in the order given; every mistake is listed. `input` names in
 * messages where the text came from: `check` or `--require`.
 */
export function parseRequirements(value: string, input: string): Result<readonly Requirement[]> {
  const split = splitRequirements(value);
  if (!split.ok)
    return failure(
      'GTB1029',
      `${input} is ${shown(value)}: a ${split.open} is not closed`,
      'requirements between commas, spaces or newlines, quoted where they hold one of these',
      'close it',
    );
  const found = new Map<string, Requirement>();
  const failures: Failure[] = [];
  for (const item of split.items) {
    const parsed = parseRequirement(item, input);
    if (parsed.ok) found.set(parsed.value.text, parsed.value);
    else failures.push(...parsed.failures);
  }
  return failures.length > 0 ? { ok: false, failures } : success([...found.values()]);
}

function parseRequirement(item: string, input: string): Result<Requirement> {
  const [name, inside, rest] = splitArguments(item);
  const [, operator, value = ''] = /^(<=|>=|=|<|>)?\s*([\s\S]*)$/.exec(rest) ?? [];
  const definition = REQUIREMENTS.find((one) => one.name === name);
  if (definition === undefined || (operator === undefined && value !== ''))
    return unknown(item, name, input);
  const words = inside === null ? null : splitShellWords(inside);
  if (words !== null && !STARTING.includes(definition.name))
    return failure(
      'GTB1029',
      `${input}: ${shown(item)}`,
      definition.forms.join(', '),
      `leave the parentheses out: only ${STARTING.join(' and ')} run the binary`,
    );
  if (words?.ok === false)
    return failure(
      'GTB1029',
      `${input}: ${shown(item)}: a ${words.quote} is not closed`,
      'arguments between the parentheses as a shell splits words',
      `close it, or write \\${words.quote} for the character itself`,
    );
  const start = {
    words: words?.words ?? null,
    text: inside === null ? '' : `(${inside.replaceAll(/\s*\n\s*/g, ' ')})`,
  };
  const requirement = read(definition, operator as Operator | undefined, value.trim(), start);
  if (requirement !== null) return success(requirement);
  const isFlagged = definition.forms.length === 1 && definition.forms[0] === name;
  return failure(
    'GTB1029',
    `${input}: ${shown(item)}`,
    definition.forms.join(', '),
    isFlagged ? `${name} takes no value: write ${name}` : (EXPLAINED[name] ?? 'write one of these'),
  );
}

const EXPLAINED: Readonly<Record<string, string>> = {
  arch: 'write a GOARCH that `go tool dist list` shows, as in arch=arm64',
  go: 'write an operator and a version of Go, as in go>=1.26 or go=1.26.8, in quotes where a shell reads it',
  memory: 'write <= and a size, as in memory<=64MB, in quotes where a shell reads it',
  os: 'write a GOOS that `go tool dist list` shows, as in os=linux',
  size: 'write <= and a size, as in size<=20MB, in quotes where a shell reads it',
  startup: 'write <= and a time, as in startup<=50ms or startup(--version)<=50ms, or startup alone',
  vcs: 'write vcs=clean, or = and 7 to 40 hex digits of the commit',
};

/** Null for a value or operator that the requirement does not take. */
function read(
  { name }: RequirementDefinition,
  operator: Operator | undefined,
  value: string,
  start: { readonly words: StartWords; readonly text: string },
): Requirement | null {
  const isQuantity = name === 'size' || name === 'memory' || name === 'startup';
  const text = `${name}${start.text}${operator ?? ''}${isQuantity ? value.replaceAll(/\s/g, '') : value}`;
  const equals = operator === '=';
  switch (name) {
    case 'relro':
      if (operator === undefined) return { kind: name, text, level: 'partial' };
      return equals && value === 'full' ? { kind: name, text, level: 'full' } : null;
    case 'vcs':
      if (operator === undefined) return { kind: name, text, clean: false, revision: '' };
      if (!equals) return null;
      if (value === 'clean') return { kind: name, text, clean: true, revision: '' };
      return /^[0-9a-f]{7,64}$/.test(value)
        ? { kind: name, text, clean: false, revision: value }
        : null;
    case 'go': {
      const version = value.replace(/^go/, '');
      if (operator === undefined || parseGoVersion(version) === undefined) return null;
      return { kind: name, text: `go${operator}${version}`, operator, version };
    }
    case 'gcflags':
    case 'ldflags': {
      const words = equals ? splitGoQuoted(value) : undefined;
      return words === undefined ? null : { kind: name, text, words };
    }
    case 'tags':
      return equals ? { kind: name, text, words: value.split(/[\s,]+/).filter(Boolean) } : null;
    case 'os':
    case 'arch': {
      const part = name === 'os' ? 0 : 1;
      const isKnown = GO_PLATFORMS.some((platform) => platform.split('/')[part] === value);
      return equals && isKnown ? { kind: name, text, value } : null;
    }
    case 'size':
    case 'memory': {
      const bytes = operator === '<=' ? parseBytes(value) : null;
      if (bytes === null) return null;
      return name === 'size'
        ? { kind: name, text, bytes }
        : { kind: name, text, bytes, words: start.words };
    }
    case 'startup': {
      const { words } = start;
      if (operator === undefined) return { kind: name, text, milliseconds: null, words };
      const milliseconds = operator === '<=' ? parseMilliseconds(value) : null;
      return milliseconds === null ? null : { kind: name, text, milliseconds, words };
    }
    default:
      return operator === undefined ? { kind: name satisfies PlainRequirement, text } : null;
  }
}

/** Names that people know from Go, checksec and setup steps. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  aslr: 'pie',
  canary: 'nx',
  debug: 'no-dwarf',
  dwarf: 'no-dwarf',
  'full-relro': 'relro=full',
  goarch: 'arch',
  goos: 'os',
  interp: 'no-interp',
  rss: 'memory',
  strip: 'stripped',
  time: 'startup',
  version: 'go',
  vulnerable: 'vulnerable-toolchain',
};

function unknown(item: string, name: string, input: string): Result<never> {
  const names = REQUIREMENTS.map((one) => one.name);
  const meant = OTHER_NAMES[name.toLowerCase()] ?? nearest(name, names);
  const form = REQUIREMENTS.find((one) => one.name === meant)?.forms[0] ?? meant;
  return failure(
    'GTB1029',
    `${input}: ${shown(item)} is no requirement`,
    REQUIREMENTS.flatMap((one) => one.forms).join(', '),
    form === undefined
      ? 'write one of these; put quotes around one that holds a comma'
      : `did you mean ${form}?`,
  );
}
