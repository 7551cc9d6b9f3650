import { splitGoQuoted } from '../../inputs/flags/go-quoting.ts';
import { nearest } from '../../runner/suggest.ts';
import type { Declaration } from '../package-variables.ts';
import { withoutEffect } from './without-effect.ts';

/** One `-X import/path.name=value` of the linker. */
export interface LinkedVariable {
  readonly name: string;
  readonly value: string;
}

/** A package of a binary. */
export interface LinkedPackage {
  readonly importPath: string;
  readonly isMain: boolean;
  /** null where a file could not be read. */
  readonly declarations: ReadonlyMap<string, Declaration> | null;
}

/** The variables that flags of `go build` set, the last value of each. */
export function linkedVariables(flags: readonly string[]): LinkedVariable[] {
  const found = new Map<string, string>();
  for (const flag of flags) {
    const ldflags = /^--?ldflags=([\s\S]*)$/.exec(flag)?.[1];
    const words = ldflags === undefined ? [] : (splitGoQuoted(ldflags) ?? []);
    for (const [i, word] of words.entries()) {
      const text = /^--?X$/.test(word) ? words[i + 1] : /^--?X=([\s\S]*)$/.exec(word)?.[1];
      const [, name, value] = /^([^=]+)=([\s\S]*)$/.exec(text ?? '') ?? [];
      if (name !== undefined) found.set(name, value ?? '');
    }
  }
  return [...found].map(([name, value]) => ({ name, value }));
}

/**
 * The variables that the linker leaves as they are, without a word: in no package of the binaries, or
 * not "uninitialized or initialized to a constant string expression" (`go doc cmd/link`, -X).
 * `unread`: names whose values are in no binary. `from`: the input that sets a variable.
 */
export function idleVariables(
  variables: readonly LinkedVariable[],
  packages: readonly LinkedPackage[],
  unread: ReadonlySet<string>,
  from: (name: string) => string,
): string[] {
  return variables.flatMap(({ name }) => {
    const idle = idleReason(name, packages);
    if (idle !== null) return [withoutEffect(`${from(name)} ${name}`, ...idle)];
    if (!unread.has(name)) return [];
    const why = 'the program never reads the variable, and the linker has left it out';
    return [withoutEffect(`${from(name)} ${name}`, why, 'remove it, or use the variable')];
  });
}

type Idle = readonly [why: string, change: string];

function idleReason(name: string, packages: readonly LinkedPackage[]): Idle | null {
  const dot = name.lastIndexOf('.');
  const [path, variable] = [name.slice(0, dot), name.slice(dot + 1)];
  const meant = packages.filter((one) => linkerPath(one) === path);
  if (meant.length === 0) return noPackage(path, variable, packages);
  const reasons = meant.map((one) => variableReason(variable, one));
  // It counts where one program of several has the variable.
  return reasons.includes(null) ? null : (reasons[0] ?? null);
}

/** The linker calls every main package main. */
function linkerPath({ importPath, isMain }: LinkedPackage): string {
  return isMain ? 'main' : importPath;
}

function noPackage(path: string, variable: string, packages: readonly LinkedPackage[]): Idle {
  if (packages.some((one) => one.isMain && one.importPath === path))
    return [
      `the linker calls the package of a program main, not ${path}`,
      `write main.${variable}`,
    ];
  const holding = packages.filter((one) => one.declarations?.get(variable)?.kind === 'var');
  const known = holding.length > 0 ? holding : packages;
  const near = nearest(path, known.map(linkerPath)) ?? onlyPath(holding);
  return [
    `no package of the binaries has the import path ${path}`,
    near === undefined
      ? 'correct the path: it is what go list prints'
      : `write ${near}.${variable}`,
  ];
}

function onlyPath(holding: readonly LinkedPackage[]): string | undefined {
  const paths = new Set(holding.map(linkerPath));
  return paths.size === 1 ? [...paths][0] : undefined;
}

function variableReason(variable: string, one: LinkedPackage): Idle | null {
  const { declarations } = one;
  if (declarations === null) return null;
  const found = declarations.get(variable);
  const where = one.importPath;
  if (found === undefined) {
    const names = [...declarations].filter(([, { kind }]) => kind === 'var').map(([name]) => name);
    const near = nearest(variable, names);
    return [
      `${where} declares no variable ${variable}`,
      near === undefined
        ? `declare it: var ${variable} string`
        : `write ${linkerPath(one)}.${near}`,
    ];
  }
  const change = `declare it as var ${variable} string, with a constant value or none`;
  if (found.kind !== 'var') return [`in ${where} it is a ${found.kind}, not a variable`, change];
  if (found.type === 'other') return [`in ${where} it is no string`, change];
  const isVariable = found.names.some((name) => declarations.get(name)?.kind === 'var');
  const isPromised = found.initial !== 'call' && !(found.initial === 'unknown' && isVariable);
  const why = `in ${where} its first value comes from a call or a variable, where Go promises no effect`;
  return isPromised ? null : [why, change];
}
