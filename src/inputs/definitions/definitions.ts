import { BINARY_INPUTS } from './binary-definitions.ts';
import { BUILD_INPUTS } from './build-definitions.ts';
import { CACHE_INPUTS } from './cache-definitions.ts';
import type { InputDefinition } from './definition.ts';
import { FLAG_INPUTS } from './flag-definitions.ts';
import { GO_INPUTS } from './go-definitions.ts';
import type { OldInputName } from './old-names.ts';
import { SETUP_DEFAULTS } from './setup-defaults.ts';
import { SETUP_GO_INPUTS } from './setup-go-definitions.ts';

/**
 * Every input, once. action.yml's `inputs`, README's table and `--help` are made from this list
 * (`npm run readme` writes, `npm run readme -- --check` compares).
 */
export const INPUTS = [
  ...GO_INPUTS,
  ...BUILD_INPUTS,
  ...FLAG_INPUTS,
  ...BINARY_INPUTS,
  ...CACHE_INPUTS,
  ...SETUP_GO_INPUTS,
] as const satisfies readonly InputDefinition[];

export type InputName = (typeof INPUTS)[number]['name'];

/** A raw value by name; undefined and '' both mean: not given. */
export type RawInputs = (name: RawName) => string | undefined;
/** Those that were folded into others are still passed, and refused. */
export type RawName = InputName | OldInputName;

export function inputDefinition(name: InputName): InputDefinition {
  const found = INPUTS.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no such input: ${name}`);
  return found;
}

/** The default as a raw value; '' for those that action.yml fills in by an expression. */
export function inputDefault(name: InputName): string {
  const definition = inputDefinition(name);
  return definition.hidden === true ? '' : definition.default;
}

/** The inputs that have another value than their default; a runner passes the defaults too. */
export function givenInputs(raw: RawInputs): readonly InputName[] {
  const isSetup = isSetupAction(raw);
  return INPUTS.flatMap(({ name }) => {
    const value = raw(name)?.trim() ?? '';
    const isHidden = inputDefinition(name).hidden === true;
    const usual = (isSetup ? SETUP_DEFAULTS[name] : null) ?? inputDefault(name);
    return value === '' || isHidden || value === usual ? [] : [name];
  });
}

/** Whether the step is one of setup/action.yml. */
export function isSetupAction(raw: RawInputs): boolean {
  return raw('setup-go')?.trim() === 'true';
}
