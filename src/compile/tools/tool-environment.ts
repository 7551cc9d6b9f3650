import { join } from 'node:path';
import { C_VARIABLES, COMPILE_VARIABLES, goEnvironment } from '../../pin/go-environment.ts';
import type { Environment } from '../../runner/ports.ts';

/** Folders of the tools of a step, below one of the job. */
export interface ToolFolders {
  /** On PATH for later steps. */
  readonly bin: string;
  /** Gone when the step ends: modules, objects, and what is built there. */
  readonly work: string;
}

/**
 * The environment of go commands for tools: a tool is built for this machine, whatever the job builds
 * (GOOS, GOFLAGS and so on), and neither reads nor leaves anything in the caches of the build. How
 * modules are fetched and proven (GOPROXY, GOSUMDB, GOPRIVATE, GOAUTH) is as the job says.
 */
export function toolEnvironment(
  base: Environment,
  goroot: string,
  { work }: ToolFolders,
  changes: Readonly<Record<string, string>>,
): Environment {
  const unset = Object.fromEntries(
    ['GOOS', 'GOARCH', 'GOBIN', 'GOCACHEPROG', 'GO111MODULE', ...COMPILE_VARIABLES].map(
      (name) => [name, ''] as const,
    ),
  );
  const own = Object.fromEntries(Object.entries(base).filter(([name]) => !isOfC(name)));
  return goEnvironment({ ...own, ...unset }, goroot, {
    // What it says was put into the environment where inputs were read.
    GOENV: 'off',
    GOFLAGS: '-trimpath -modcacherw',
    GOCACHE: join(work, 'gocache'),
    GOMODCACHE: join(work, 'modules'),
    CGO_ENABLED: '0',
    ...changes,
  });
}

function isOfC(name: string): boolean {
  return C_VARIABLES.some((one) => one === name);
}
