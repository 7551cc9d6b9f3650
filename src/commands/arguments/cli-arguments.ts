import type { InputKind } from '../../inputs/definitions/definition.ts';
import {
  INPUTS,
  type InputName,
  inputDefinition,
  type RawInputs,
} from '../../inputs/definitions/definitions.ts';
import { isOldInput, type OldInputName } from '../../inputs/definitions/old-names.ts';
import { shown } from '../../runner/suggest.ts';
import { unknownFlag } from './unknown-flag.ts';

export type CliArguments =
  /** `jsonFile` is '' where --json was not given; `explain`: say what would be built, and end. */
  | {
      readonly kind: 'run';
      readonly raw: RawInputs;
      readonly jsonFile: string;
      readonly explain: boolean;
    }
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'usage-error'; readonly messages: readonly string[] };

type KnownFlag = InputName | 'json';
/** Old names are taken as flags, and parseInputs says what to write now. */
type FlagName = KnownFlag | OldInputName;

const EXPLAIN = '--explain';
const FLAG_NAMES: readonly KnownFlag[] = [...INPUTS.map((one) => one.name), 'json'];

/**
 * Reads the arguments after the script's own: `--name value`, `--name=value`; booleans and switches also
 * `--name` and `--no-name`; lists, lines and words may be repeated. Every usage error is listed at once;
 * values are checked by parseInputs.
 */
export function parseArguments(argv: readonly string[]): CliArguments {
  const values = new Map<FlagName, string>();
  const messages: string[] = [];
  const rest = argv.filter((one) => one !== EXPLAIN);
  for (let argument = rest.shift(); argument !== undefined; argument = rest.shift()) {
    if (argument === '--help' || argument === '-h') return { kind: 'help' };
    if (argument === '--version') return { kind: 'version' };
    const [, text, attached] = /^--([^=]*)(?:=([\s\S]*))?$/.exec(argument) ?? [];
    const flag = text === undefined ? undefined : findFlag(text);
    if (text === undefined || flag === undefined) {
      messages.push(unknownArgument(argument));
      // The value of a flag that is not known is no mistake of its own.
      if (attached === undefined && argument.startsWith('-') && isValue(rest[0])) rest.shift();
      continue;
    }
    const value = flag.negated ? 'false' : (attached ?? takeValue(flag.name, rest));
    if (value === undefined) {
      const next = rest[0] === undefined ? '' : ` and found ${rest[0]}`;
      messages.push(`--${flag.name} needs a value${next}; write --${flag.name}=VALUE`);
    } else if (flag.negated && attached !== undefined) {
      messages.push(`--${text} takes no value; write --${text} or --${flag.name}=true`);
    } else {
      const before = values.get(flag.name);
      if (before === undefined) values.set(flag.name, value);
      else if (repeatable(flag.name)) values.set(flag.name, `${before}\n${value}`);
      else
        messages.push(
          `--${flag.name} is given twice, as ${shown(before)} and ${shown(value)}; keep one`,
        );
    }
  }
  for (const [name, value] of values)
    if (value.trim() === '' && name === 'json')
      messages.push('--json needs the name of a file; write --json=FILE');
  if (messages.length > 0) return { kind: 'usage-error', messages };
  return {
    kind: 'run',
    raw: (name) => values.get(name),
    jsonFile: values.get('json') ?? '',
    explain: argv.includes(EXPLAIN),
  };
}

function findFlag(text: string): { name: FlagName; negated: boolean } | undefined {
  const name = isOldInput(text) ? text : FLAG_NAMES.find((one) => one === text);
  if (name !== undefined) return { name, negated: false };
  const positive = FLAG_NAMES.find((one) => `no-${one}` === text && isSwitch(one));
  return positive === undefined ? undefined : { name: positive, negated: true };
}

/**
 * The next argument as this flag's value; a boolean takes only `true` or `false`, a switch any word
 * that is no flag, else they are on.
 */
function takeValue(name: FlagName, rest: string[]): string | undefined {
  const next = rest[0];
  if (kindOf(name) === 'switch') return isValue(next) ? rest.shift() : 'true';
  if (kindOf(name) === 'boolean')
    return next === 'true' || next === 'false' ? rest.shift() : 'true';
  // Values such as "-s -w" start with one hyphen; two are the next flag.
  return next === undefined || next.startsWith('--') ? undefined : rest.shift();
}

function kindOf(name: FlagName): InputKind {
  return name === 'json' || isOldInput(name) ? 'text' : inputDefinition(name).kind;
}

/** Whether it can be given without a value, and negated. */
function isSwitch(name: FlagName): boolean {
  return ['boolean', 'switch'].includes(kindOf(name));
}

function repeatable(name: FlagName): boolean {
  return isOldInput(name) || ['list', 'lines', 'words'].includes(kindOf(name));
}

function isValue(argument: string | undefined): boolean {
  return argument !== undefined && !argument.startsWith('-');
}

function unknownArgument(argument: string): string {
  if (!argument.startsWith('-')) {
    const hint = /^\.|\/|\.\.\.$/.test(argument) ? `; did you mean --packages ${argument}?` : '';
    return `unexpected argument ${shown(argument)}${hint}`;
  }
  const given = argument.replace(/^-+/, '').replace(/=[\s\S]*$/, '');
  const short: Readonly<Record<string, FlagName>> = {
    o: 'output',
    C: 'working-directory',
    p: 'parallelism',
  };
  const negative = FLAG_NAMES.filter(isSwitch).map((name) => `no-${name}`);
  const flags = [...FLAG_NAMES, ...negative, 'explain', 'help', 'version'];
  const meant = short[given];
  if (meant !== undefined)
    return `unknown flag ${argument.replace(/=[\s\S]*$/, '')}; did you mean --${meant}?`;
  return unknownFlag(argument, flags, '--help lists the flags');
}
