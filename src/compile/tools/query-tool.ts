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
 * version is it (https://go.dev/ref/mod#version-queries). `go list -m` says it of Go 1.26 and of modules
 * that ask for a newer Go alike.
 */
export async function queryTool(
  { exec, go, environment, cwd }: ToolQuery,
  path: string,
  query: string,
): Promise<Result<ToolModule>> {
  const args = prefixes(path).map((prefix) => `${prefix}@${query}`);
  const tool = goCommand(go.goroot);
  const listed = await exec({
    ...{ tool, cwd, environment },
    args: ['list', '-m', '-e', '-json=Path,Version,GoVersion,Error', ...args],
  });
  const modules = jsonValues(listed.stdout) as readonly ListedModule[];
  const found = modules.find((one) => one.Error === undefined && one.Version !== undefined);
  if (found?.Version === undefined) {
    const text = modules.map((one) => one.Error?.Err ?? '').filter((one) => one !== '');
    return toolFailure(`${path}@${query}`, bestOf(text) || listed.stderr || listed.stdout);
  }
  return success({
    module: found.Path,
    version: found.Version,
    goVersion: found.GoVersion ?? null,
  });
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
