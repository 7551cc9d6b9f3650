import { join } from 'node:path';
import type { Environment, Exec } from '../../runner/ports.ts';

/** What cmd/go sets in its own environment (go/main.go, envcmd/env.go MkEnv). */
const SET = [
  ...[
    'GO111MODULE',
    'GOARCH',
    'GOAUTH',
    'GOBIN',
    'GOCACHE',
    'GOCACHEPROG',
    'GODEBUG',
    'GOENV',
    'GOEXE',
  ],
  ...['GOEXPERIMENT', 'GOFIPS140', 'GOFLAGS', 'GOHOSTARCH', 'GOHOSTOS', 'GOINSECURE', 'GOMODCACHE'],
  ...['GONOPROXY', 'GONOSUMDB', 'GOOS', 'GOPATH', 'GOPRIVATE', 'GOPROXY', 'GOROOT', 'GOSUMDB'],
  ...[
    'GOTELEMETRY',
    'GOTELEMETRYDIR',
    'GOTMPDIR',
    'GOTOOLCHAIN',
    'GOTOOLDIR',
    'GOVCS',
    'GOVERSION',
  ],
  ...['AR', 'CC', 'CXX', 'CGO_ENABLED'],
];

export interface GoProcess {
  /** runtime.Version() without experiments (cache/hash.go stripExperiment). */
  readonly version: string;
  /** The environment of a go command once it runs, which tests inherit and logs are hashed with. */
  readonly environment: Environment;
}

/** null where Go does not answer. */
export async function goProcess(
  { exec, environment }: { readonly exec: Exec; readonly environment: Environment },
  goroot: string,
  cwd: string,
): Promise<GoProcess | null> {
  const tool = join(goroot, 'bin', 'go');
  const { exitCode, stdout } = await exec({
    tool,
    args: ['env', '-json', ...SET],
    cwd,
    environment,
  });
  if (exitCode !== 0) return null;
  const said = JSON.parse(stdout) as Record<string, string>;
  const set = Object.entries(said).filter(([, value]) => value !== '');
  return {
    version: (said.GOVERSION ?? '').replace(/[ -]X:.*$/, ''),
    environment: { ...environment, ...Object.fromEntries(set) },
  };
}
