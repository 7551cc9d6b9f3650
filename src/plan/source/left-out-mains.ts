import { type ConstraintContext, matchesBuild } from './build-constraint.ts';
import { importsC } from './go-imports.ts';

export interface GoFile {
  readonly name: string;
  readonly source: string;
}

/**
 * The files with which a folder would be a main package if cgo were on; empty where it is none, or
 * one without cgo, too. Such a folder is no package at all to Go: `./...` passes over it without a
 * word (cmd/go/internal/search MatchDirs). `files`: all Go files of the folder.
 */
export function filesOfLeftOutMain(
  files: readonly GoFile[],
  context: Omit<ConstraintContext, 'cgo'>,
): string[] {
  const sources = files.filter((one) => !one.name.endsWith('_test.go'));
  const holds = ({ name, source }: GoFile, cgo: boolean): boolean =>
    matchesBuild(name, source, { ...context, cgo });
  if (sources.some((one) => holds(one, false) && !importsC(one.source))) return [];
  const left = sources.filter((one) => holds(one, true));
  return left.some((one) => isMain(one.source)) ? left.map((one) => one.name) : [];
}

const COMMENTS = /^(?:\s|\uFEFF|\/\/[^\n]*\n|\/\*[\s\S]*?\*\/)*/;

function isMain(source: string): boolean {
  return /^package\s+main\b/.test(source.replace(COMMENTS, ''));
}
