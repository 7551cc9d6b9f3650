import type { TableFunction } from './tables/pclntab.ts';

/**
 * What makes the linker keep every exported method of every type that is reached
 * (cmd/link/internal/ld/deadcode.go, ReflectMethod and CanUsePlugins).
 */
const CAUSES =
  /^(?:reflect\.(?:Value|\(\*rtype\))\.Method(?:ByName)?|reflect\.\(\*Value\)\.Method(?:ByName)?|plugin\.(?:Open|open)|text\/template\.\(\*state\)\.evalField)$/;

export function methodPruning(functions: readonly TableFunction[]): {
  lost: boolean;
  by: string[];
} {
  const by = functions
    .filter((one) => one.slot > 0 && CAUSES.test(one.name))
    .map((one) => one.name);
  return {
    lost: by.some((one) => one.startsWith('reflect.Value.') || one.startsWith('plugin.')),
    by,
  };
}
