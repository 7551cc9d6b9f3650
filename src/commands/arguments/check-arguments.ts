import { withArguments } from '../../inputs/old-inputs.ts';
import { parseRequirements } from '../../inputs/requirements/parse-requirements.ts';
import type { Requirement } from '../../inputs/requirements/requirement.ts';
import { codedText } from '../../runner/result.ts';
import { unknownFlag } from './unknown-flag.ts';

export type CheckArguments =
  | { readonly kind: 'help' }
  | { readonly kind: 'usage-error'; readonly messages: readonly string[] }
  | {
      readonly kind: 'check';
      readonly files: readonly string[];
      readonly requirements: readonly Requirement[];
    };

const FLAGS = ['require'] as const;
/** Folded into the requirements `startup` and `memory`. */
const OLD_FLAG = 'startup-arguments';
type Flag = (typeof FLAGS)[number] | typeof OLD_FLAG;

/** Reads the arguments after `check`; every mistake is listed. */
export function parseCheckArguments(argv: readonly string[]): CheckArguments {
  const files: string[] = [];
  const messages: string[] = [];
  const values: Record<Flag, string[]> = { require: [], 'startup-arguments': [] };
  const rest = [...argv];
  for (let argument = rest.shift(); argument !== undefined; argument = rest.shift()) {
    if (argument === '--help' || argument === '-h') return { kind: 'help' };
    if (argument === '--') {
      files.push(...rest.splice(0));
      continue;
    }
    if (!argument.startsWith('-')) {
      files.push(argument);
      continue;
    }
    const [, name = '', attached] = /^--?([^=]*)(?:=([\s\S]*))?$/.exec(argument) ?? [];
    const flag = [...FLAGS, OLD_FLAG].find((one): one is Flag => one === name);
    if (flag === undefined) {
      messages.push(unknownFlag(argument, FLAGS, 'check --help lists the flags'));
      continue;
    }
    // The arguments of a program may begin with hyphens.
    const value = attached ?? rest.shift();
    if (value === undefined) messages.push(`--${flag} needs a value; write --${flag}=VALUE`);
    else values[flag].push(value);
  }
  if (files.length === 0)
    messages.push('no file is named; write check PATH --require REQUIREMENTS');
  const given = values.require.join('\n');
  const requirements = parseRequirements(given, '--require');
  if (!requirements.ok) messages.push(...requirements.failures.map(codedText));
  const words = values['startup-arguments'].join(' ');
  if (words !== '')
    messages.push(
      `--startup-arguments and --require are now one flag; write --require "${withArguments(values.require.join(', '), words)}"`,
    );
  if (requirements.ok && requirements.value.length === 0 && messages.length === 0)
    messages.push('--require names nothing to check; write --require=static,trimpath,no-dwarf');
  const sources = requirements.ok ? requirements.value : [];
  if (sources.some((one) => one.kind === 'reproducible'))
    messages.push(
      'reproducible needs the sources and builds them twice; use the input check of a build for it',
    );
  if (!requirements.ok || messages.length > 0) return { kind: 'usage-error', messages };
  return { kind: 'check', files, requirements: requirements.value };
}
