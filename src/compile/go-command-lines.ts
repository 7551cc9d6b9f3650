import type { GoFlags } from '../inputs/flags/go-flags.ts';

/** `-p`: the width of one go command when `sideBySide` of them run at once. */
export function compileWidth(parallelism: number, sideBySide: number): number {
  return Math.max(1, Math.floor(parallelism / Math.max(1, sideBySide)));
}

/** The packages that match (DepOnly false) and all that they import, with their files. */
export function listDependenciesArguments(flags: GoFlags, packages: readonly string[]): string[] {
  const fields = [
    'ImportPath',
    'Name',
    'Dir',
    'Module',
    'Standard',
    'DepOnly',
    'Deps',
    'Imports',
    'GoFiles',
    'CgoFiles',
    'CFiles',
    'CXXFiles',
    'MFiles',
    'HFiles',
    'FFiles',
    'SFiles',
    'SwigFiles',
    'SwigCXXFiles',
    'SysoFiles',
    'EmbedFiles',
    'EmbedPatterns',
    'IgnoredGoFiles',
  ];
  return ['list', '-deps', ...flags.compile, `-json=${fields.join(',')}`, '--', ...packages];
}

/** Compiles packages into GOCACHE with the build's own flags; writes no binary. */
export function warmArguments(
  flags: GoFlags,
  packages: readonly string[],
  width: number,
  graphFile: string,
): string[] {
  return [
    'list',
    '-compiled',
    '-export',
    '-deps',
    '-f={{.ImportPath}}',
    // Names each package as its compile begins: the progress lines (compile/progress/progress-lines.ts).
    '-v',
    `-p=${width}`,
    `-debug-actiongraph=${graphFile}`,
    ...flags.compile,
    '--',
    ...packages,
  ];
}

/**
 * Compiles all that the patterns match into GOCACHE, with their tests, as a plain `go test` of the job
 * does. Without -v: it names a package once for each variant of it.
 */
export function testArguments(
  flags: readonly string[],
  packages: readonly string[],
  width: number,
  graphFile: string,
): string[] {
  return [
    ...['list', '-compiled', '-export', '-deps', '-test', '-f={{.ImportPath}}'],
    ...[`-p=${width}`, `-debug-actiongraph=${graphFile}`, ...flags, '--', ...packages],
  ];
}

/** Compiles all that the patterns match into GOCACHE, as `go build` without `-o` does, and links nothing. */
export function compileArguments(
  flags: GoFlags,
  packages: readonly string[],
  width: number,
  graphFile: string,
  gate: readonly string[] = [],
): string[] {
  return [
    'list',
    '-export',
    '-f={{.ImportPath}}',
    '-v',
    `-p=${width}`,
    `-debug-actiongraph=${graphFile}`,
    ...flags.compile,
    ...gate,
    '--',
    ...packages,
  ];
}

/**
 * Builds main packages into a folder. Where `folder` is null there is none among the packages, which
 * are compiled: without `-o` Go would write a binary, or refuse to, where exactly one package matches
 * and its name is main, although only tests are in it (cmd/go/internal/work/build.go runBuild).
 * `gate`: flags that decide nothing of what is built.
 */
export function buildArguments(
  flags: GoFlags,
  packages: readonly string[],
  width: number,
  graphFile: string,
  folder: string | null,
  gate: readonly string[] = [],
): string[] {
  return [
    'build',
    '-v',
    `-p=${width}`,
    `-debug-actiongraph=${graphFile}`,
    ...flags.compile,
    ...flags.link,
    ...gate,
    ...['-o', folder === null ? NOWHERE : folder.endsWith('/') ? folder : `${folder}/`],
    '--',
    ...packages,
  ];
}

/** The name for which `go build` writes nothing (cmd/go/internal/base/path.go IsNull). */
const NOWHERE = process.platform === 'win32' ? 'NUL' : '/dev/null';
