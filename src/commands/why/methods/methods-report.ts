import type { ReflectCaller } from './reflect-callers.ts';

export interface FoundCaller extends ReflectCaller {
  /** Import path; '' for one that the name does not say. */
  readonly package: string;
  /** The shortest chain of imports from the main package to it. */
  readonly imports: readonly string[];
}

/** Why a binary has every exported method of every type that it uses. */
export interface KeptMethods {
  readonly name: string;
  readonly package: string;
  readonly target: string;
  /** In the order in which the linker came to them. */
  readonly callers: readonly FoundCaller[];
  /** The shortest chain of imports to package plugin, with which nothing is pruned; null where it is not used. */
  readonly plugin: readonly string[] | null;
}

/** The words of `why --methods`'s JSON. */
export interface MethodsReport {
  readonly goVersion: string;
  readonly binaries: readonly KeptMethods[];
}
