import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { goCommand } from '../../pin/go-environment.ts';
import type { Environment, Exec } from '../../runner/ports.ts';
import { type Result, success } from '../../runner/result.ts';
import { toolFailure } from './tool-failure.ts';
import type { ToolGo } from './tool-go.ts';

export interface ToolQuery {
  readonly exec: Exec;
  readonly go: ToolGo;
  readonly environment: Environment;
  readonly cwd: string;
}

/** The module of a tool at the version that was asked for. */
export interface ToolModule {
  readonly module: string;
  /** Exact. */
  readonly version: string;
  /** Its go line; null where it has none. */
  readonly goVersion: string | null;
}

interface ListedModule {
  readonly Path: string;
  readonly Version?: string;
  readonly GoVersion?: string;
  readonly Error?: { readonly Err: string };
}

/**
 * What `path@query` means: every prefix of the path may be the module, and the longest that has the
 * package at that version is it (https://go.dev/ref/mod#resolve-pkg-mod). `go list -m` says it of Go 1.26 and of modules
 * that ask for a newer Go alike.
 */
export async function queryTool(
  asking: ToolQuery,
  path: string,
  query: string,
): Promise<Result<ToolModule>> {
  const { exec, go, environment, cwd } = asking;
  const args = prefixes(path).map((prefix) => `${prefix}@${query}`);
  const tool = goCommand(go.goroot);
  const listed = await exec({
    ...{ tool, cwd, environment },
    args: ['list', '-m', '-e', '-json=Path,Version,GoVersion,Error', ...args],
  });
  const modules = jsonValues(listed.stdout) as readonly ListedModule[];
  const there = modules.flatMap(({ Path, Version, GoVersion, Error: error }) =>
    error !== undefined || Version === undefined
      ? []
      : [{ module: Path, version: Version, goVersion: GoVersion ?? null }],
  );
  const [longest] = there;
  if (longest === undefined) {
    const text = modules.map((one) => one.Error?.Err ?? '').filter((one) => one !== '');
    return toolFailure(`${path}@${query}`, bestOf(text) || listed.stderr || listed.stdout);
  }
  return success(there.length === 1 ? longest : ((await having(asking, path, there)) ?? longest));
}

/** The first of several modules that has the package; to know it they have to be fetched. */
async function having(
  { exec, go, environment, cwd }: ToolQuery,
  path: string,
  modules: readonly ToolModule[],
): Promise<ToolModule | undefined> {
  const tool = goCommand(go.goroot);
  for (const one of modules) {
    const args = ['mod', 'download', '-json', `${one.module}@${one.version}`];
    const { stdout } = await exec({ tool, cwd, environment, args });
    const [got] = jsonValues(stdout) as readonly { readonly Dir?: string }[];
    if (got?.Dir === undefined) continue;
    const names = await readdir(join(got.Dir, path.slice(one.module.length))).catch(() => []);
    if (names.some((name) => name.endsWith('.go'))) return one;
  }
  return undefined;
}

/** `a/b/c`, `a/b`, `a`; a host alone is no module where there is more. */
export function prefixes(path: string): string[] {
  const parts = path.split('/');
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('/'));
}

/** The error of a prefix that is a module says more than that of a folder in it. */
function bestOf(texts: readonly string[]): string {
  const known = texts.find((text) =>
    /unknown revision|no matching versions|checksum|requires go/.test(text),
  );
  return known ?? texts.at(0) ?? '';
}

/** Values of JSON one after the other, as `go list -json` prints them. */
export function jsonValues(text: string): unknown[] {
  const parts = text.split(/^\}\s*$/m).slice(0, -1);
  return parts.map((part) => JSON.parse(`${part}}`));
}
