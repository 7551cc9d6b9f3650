import type { Environment } from '../../src/runner/ports.ts';

/** One value of a factor: what it adds to the environment, to $GOENV and to the command line. */
export interface Setting {
  readonly name: string;
  readonly environment?: Environment;
  /** Lines of the file that GOENV names. */
  readonly goEnv?: string;
  /** Inputs by name. */
  readonly inputs?: Readonly<Record<string, string>>;
}

const goFlags = (value: string): Setting => ({ name: value, environment: { GOFLAGS: value } });

/** Everything around a project that decides what is built, factor by factor; pairs of values are covered. */
export const FACTORS = {
  system: [
    { name: 'host' },
    { name: 'GOARCH=arm64', environment: { GOOS: 'linux', GOARCH: 'arm64' } },
    { name: 'GOOS=windows', environment: { GOOS: 'windows' } },
    { name: 'GOOS=darwin', environment: { GOOS: 'darwin', GOARCH: 'arm64' } },
    { name: 'GOAMD64=v3', environment: { GOAMD64: 'v3' } },
    { name: 'targets=linux/arm64', inputs: { targets: 'linux/arm64' } },
    { name: 'two targets', inputs: { targets: 'linux/amd64,windows/amd64' } },
  ],
  cgo: [
    { name: 'cgo by default' },
    { name: 'CGO_ENABLED=0', environment: { CGO_ENABLED: '0' } },
    { name: 'CGO_ENABLED=1', environment: { CGO_ENABLED: '1' } },
    { name: 'cgo: true', inputs: { cgo: 'true' } },
  ],
  flags: [
    { name: 'no GOFLAGS' },
    goFlags('-tags=extra'),
    goFlags('-ldflags=-X=main.version=1.2.3'),
    goFlags('\'-ldflags=-X main.version=1.2.3 -X "main.other=a b"\''),
    goFlags('-gcflags=all=-l'),
    goFlags('-trimpath'),
    goFlags('-mod=mod'),
    goFlags('-mod=vendor'),
    goFlags('-mod=readonly -buildvcs=false'),
    goFlags('-race'),
    goFlags('-p=1 "-tags=extra,more"'),
    goFlags('-asmflags=-D=EXTRA=1'),
  ],
  goEnv: [
    { name: 'no GOENV' },
    { name: 'GOENV: tags', goEnv: "GOFLAGS='-tags=extra' -trimpath" },
    { name: 'GOENV: GOARCH', goEnv: 'GOARCH=arm64' },
    { name: 'GOENV: no cgo', goEnv: 'CGO_ENABLED=0\nGOAMD64=v2' },
  ],
  patterns: [
    { name: 'default' },
    { name: './cmd/...', inputs: { packages: './cmd/...' } },
    { name: '. and ./lib/...', inputs: { packages: '. ./lib/...' } },
    { name: 'example.com/x/...', inputs: { packages: 'example.com/x/...' } },
    { name: 'work', inputs: { packages: 'work' } },
  ],
  profile: [{ name: 'lean' }, { name: 'dev', inputs: { profile: 'dev' } }],
  /** Most through the command line with a warm GOCACHE, a share otherwise. */
  way: [
    { name: 'cli' },
    { name: 'cli' },
    { name: 'cli' },
    { name: 'action' },
    { name: 'own caches' },
  ],
} as const satisfies Record<string, readonly Setting[]>;

export type Factor = keyof typeof FACTORS;
export type Row = Readonly<Record<Factor, Setting>>;
export const FACTOR_NAMES = Object.keys(FACTORS) as readonly Factor[];

/** Two values for one thing: a refusal that names both sides is what is right there. */
export function contradicts({ cgo, goEnv }: Row): boolean {
  return cgo.name === 'cgo: true' && goEnv.name === 'GOENV: no cgo';
}
