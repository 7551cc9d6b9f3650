import { parseRequirements } from '../../inputs/requirements/parse-requirements.ts';
import type { Requirement } from '../../inputs/requirements/requirement.ts';
import { parseShellWords } from '../../inputs/shell-words.ts';
import { failureText } from '../../runner/result.ts';
import { nearest } from '../../runner/suggest.ts';

export type CheckArguments =
  | { readonly kind: 'help' }
  | { readonly kind: 'usage-error'; readonly messages: readonly string[] }
  | {
      readonly kind: 'check';
      readonly files: readonly string[];
      readonly requirements: readonly Requirement[];
      readonly startupArguments: readonly string[];
    };

const FLAGS = ['require', 'startup-arguments'] as const;
type Flag = (typeof FLAGS)[number];

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
    const flag = FLAGS.find((one) => one === name);
    if (flag === undefined) {
      const meant = nearest(name, FLAGS);
      const hint =
        meant === undefined ? 'check --help lists the flags' : `did you mean --${meant}?`;
      messages.push(`unknown flag ${argument.replace(/=[\s\S]*$/, '')}; ${hint}`);
      continue;
    }
    // The arguments of a program may begin with hyphens.
    const value = attached ?? rest.shift();
    if (value === undefined) messages.push(`--${flag} needs a value; write --${flag}=VALUE`);
    else values[flag].push(value);
  }
  if (files.length === 0)
    messages.push('no file is named; write check PATH --require REQUIREMENTS');
  const requirements = parseRequirements(values.require.join('\n'), '--require');
  const words = parseShellWords(
    values['startup-arguments'].join(' ') || DEFAULT_ARGUMENTS,
    '--startup-arguments',
  );
  for (const one of [requirements, words])
    if (!one.ok) messages.push(...one.failures.map(failureText));
  if (requirements.ok && requirements.value.length === 0 && messages.length === 0)
    messages.push('--require names nothing to check; write --require=static,trimpath,no-dwarf');
  const sources = requirements.ok ? requirements.value : [];
  if (sources.some((one) => one.kind === 'reproducible'))
    messages.push(
      'reproducible needs the sources and builds them twice; use the input check of a build for it',
    );
  if (!requirements.ok || !words.ok || messages.length > 0)
    return { kind: 'usage-error', messages };
  return {
    kind: 'check',
    files,
    requirements: requirements.value,
    startupArguments: words.value,
  };
}

/** As the input's default (src/inputs/definitions/binary-definitions.ts). */
const DEFAULT_ARGUMENTS = '--version';
