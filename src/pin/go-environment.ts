import { delimiter, isAbsolute, join } from 'node:path';
import type { CommandResult, Environment, Exec } from '../runner/ports.ts';
import { failure, type Result, success } from '../runner/result.ts';

/** What `go env` says, as far as a run needs it. */
export interface GoEnv {
  readonly GOCACHE: string;
  readonly GOMODCACHE: string;
  readonly GOPATH: string;
  readonly GOFLAGS: string;
  readonly GOHOSTOS: string;
  readonly GOHOSTARCH: string;
  readonly CC: string;
  readonly [name: string]: string;
}

/** Variables that change compile keys (cmd/go/internal/work/exec.go buildActionID, internal/cfg). */
export const COMPILE_VARIABLES = [
  'GOEXPERIMENT',
  'GOFIPS140',
  'GO386',
  'GOAMD64',
  'GOARM',
  'GOARM64',
  'GOMIPS',
  'GOMIPS64',
  'GOPPC64',
  'GORISCV64',
  'GOWASM',
] as const;

/** Those that change compile keys only where C is compiled. */
export const C_VARIABLES = [
  'CGO_CFLAGS',
  'CGO_CPPFLAGS',
  'CGO_CXXFLAGS',
  'CGO_FFLAGS',
  'CGO_LDFLAGS',
  'CC',
  'CXX',
  'FC',
  'PKG_CONFIG',
] as const;

const ASKED = [
  'GOCACHE',
  'GOCACHEPROG',
  'GOMODCACHE',
  'GOPATH',
  'GOFLAGS',
  'GOTMPDIR',
  'GOHOSTOS',
  'GOHOSTARCH',
  'CC',
  ...COMPILE_VARIABLES,
];

/**
 * The environment of every go command of a step: the pinned toolchain first on PATH and no other
 * (GOTOOLCHAIN=local); a GOROOT of somebody else would make it read that one's standard library.
 */
export function goEnvironment(
  environment: Environment,
  goRoot: string,
  changes: Readonly<Record<string, string>>,
): Environment {
  const pathName = Object.keys(environment).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  const { GOROOT: _other, ...rest } = environment;
  return {
    ...rest,
    [pathName]: [join(goRoot, 'bin'), environment[pathName]].filter(Boolean).join(delimiter),
    GOTOOLCHAIN: 'local',
    ...changes,
  };
}

/** Path of the go command of a GOROOT. */
export function goCommand(goRoot: string): string {
  return join(goRoot, 'bin', process.platform === 'win32' ? 'go.exe' : 'go');
}

/** cmd/go refuses a module cache that is no absolute path (modload, `must be absolute path`); before it does, nothing may be written there. */
export function checkGoFolders({ GOMODCACHE, GOPATH }: GoEnv): Result<undefined> {
  if (isAbsolute(GOMODCACHE)) return success(undefined);
  const given = GOMODCACHE === '' ? 'Go has no module cache' : `GOMODCACHE is ${GOMODCACHE}`;
  return failure(
    'GTB1017',
    `${given} (GOPATH is ${JSON.stringify(GOPATH)})`,
    'an absolute path',
    'set GOMODCACHE, GOPATH or HOME to a folder that can be written, as an absolute path',
  );
}

/** Asks `go env -json` once for all variables. */
export function readGoEnv(
  exec: Exec,
  goRoot: string,
  environment: Environment,
  cwd: string,
): Promise<Result<GoEnv>> {
  return askGoEnv(exec, goRoot, environment, cwd, ASKED);
}

/**
 * Asks for C_VARIABLES. Go starts the C compiler for the answer, which takes half a second on an
 * empty GOCACHE and writes to it (cmd/go/internal/envcmd ExtraEnvVarsCostly).
 */
export function readCVariables(
  exec: Exec,
  goRoot: string,
  environment: Environment,
  cwd: string,
): Promise<Result<Readonly<Record<string, string>>>> {
  return askGoEnv(exec, goRoot, environment, cwd, C_VARIABLES);
}

async function askGoEnv(
  exec: Exec,
  goRoot: string,
  environment: Environment,
  cwd: string,
  names: readonly string[],
): Promise<Result<GoEnv>> {
  const args = ['env', '-json', ...names];
  const result = await exec({ tool: goCommand(goRoot), args, cwd, environment });
  if (result.exitCode !== 0) return goFailure('go env failed', result);
  return success(JSON.parse(result.stdout) as GoEnv);
}

/** A failure that shows what Go said. */
export function goFailure(what: string, result: CommandResult): Result<never> {
  const said = result.stderr.trim();
  return failure('GTB1302', said === '' ? what : `${what}:\n${said}`, '', 'see what Go says above');
}
