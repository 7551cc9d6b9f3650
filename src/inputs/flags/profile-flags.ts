import type { Failure, Result } from '../../runner/result.ts';
import type { InputName } from '../definitions/definitions.ts';
import { parseBoolean } from '../scalar-inputs.ts';
import { FLAGS, type FlagName } from './profiles.ts';

/** The flags that are given in place of the profile's; those without a value are left out. */
export function parseFlags(
  text: (name: InputName) => string,
): Result<Partial<Record<FlagName, boolean>>> {
  const value: Partial<Record<FlagName, boolean>> = {};
  const failures: Failure[] = [];
  for (const { name } of FLAGS) {
    const given = text(name);
    if (given === '') continue;
    const parsed = parseBoolean(name, given);
    if (parsed.ok) value[name] = parsed.value;
    else failures.push(...parsed.failures);
  }
  return failures.length > 0 ? { ok: false, failures } : { ok: true, value };
}
