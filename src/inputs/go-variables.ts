/** What becomes of a variable that Go reads. */
export interface VariableRow {
  readonly names: readonly string[];
  /** For docs/settings.md. */
  readonly says: string;
}

/**
 * Every variable that cmd/go reads (internal/cfg KnownEnv), and what this build makes of it.
 * docs/settings.md shows the table.
 */
export const VARIABLES: readonly VariableRow[] = [
  {
    names: ['GOOS', 'GOARCH'],
    says: 'default of `targets`: a foreign pair is built, and its binaries have its name (`NAME_GOOS_GOARCH`). With `targets` they do not count, and the log says so',
  },
  {
    names: [
      ...['GO386', 'GOAMD64', 'GOARM', 'GOARM64', 'GOMIPS', 'GOMIPS64', 'GOPPC64'],
      ...['GORISCV64', 'GOWASM'],
    ],
    says: 'counts for every target of its architecture that names no variant; where one does (`linux/amd64/v2`), the target counts, and the log says so',
  },
  {
    names: ['CGO_ENABLED'],
    says: 'default of `cgo`; where both are set and differ, the step fails. Without either C is off',
  },
  { names: ['GOFLAGS'], says: 'flag by flag, as the table below says' },
  {
    names: ['GOTOOLCHAIN'],
    says: '`go1.26.8`: that Go. `go1.26.8+auto`, `+path`: at least that one, and what go.mod asks for. `auto`, `path`, `local`: no version, as here one is always pinned. Against `go-version` the step fails (in `setup` go-version counts). It stays for later steps where the pinned Go agrees with it',
  },
  {
    names: ['GOEXPERIMENT', 'GOFIPS140', 'GOAUTH', 'GOINSECURE', 'GONOPROXY', 'GONOSUMDB'],
    says: 'passed on to Go',
  },
  { names: ['GOPRIVATE', 'GOVCS', 'GOTMPDIR', 'GO_EXTLINK_ENABLED'], says: 'passed on to Go' },
  {
    names: ['GOPROXY', 'GOSUMDB'],
    says: 'passed on to Go; the Go that is pinned is fetched by them, too',
  },
  {
    names: ['AR', 'CC', 'CXX', 'FC', 'GCCGO', 'PKG_CONFIG'],
    says: 'passed on to Go; part of the cache keys where C is compiled',
  },
  {
    names: ['CFLAGS', 'CPPFLAGS', 'CXXFLAGS', 'FFLAGS', 'LDFLAGS'].flatMap((kind) =>
      ['', '_ALLOW', '_DISALLOW'].map((end) => `CGO_${kind}${end}`),
    ),
    says: 'passed on to Go; part of the cache keys where C is compiled',
  },
  {
    names: ['GO111MODULE'],
    says: '`on`, `auto`: passed on. `off`: the step fails, as only modules are built here',
  },
  {
    names: ['GOWORK'],
    says: 'passed on to Go; `go-version` is read from the go.work that it names. A relative path fails, as in Go',
  },
  {
    names: ['GOPATH', 'GOMODCACHE'],
    says: 'passed on to Go; a relative GOMODCACHE fails, and a GOPATH that Go refuses',
  },
  {
    names: ['GOCACHE', 'GOCACHEPROG'],
    says: 'as docs/how-it-works.md says: GOCACHE is left alone where it is not empty or not of this job. A relative path and `off` fail, as in Go',
  },
  {
    names: ['GOENV'],
    says: 'the file that it names is read for each of these variables, after the environment; a relative path counts from `working-directory`. `off`: none is read',
  },
  {
    names: ['GOROOT'],
    says: 'replaced by the folder of the pinned Go; its `go.env` is not read. One in the pinned Go that sets GOOS, GOARCH, CGO_ENABLED or GOFLAGS fails',
  },
  { names: ['GOBIN'], says: 'no effect on a build' },
  {
    names: ['GOEXE', 'GOGCCFLAGS', 'GOHOSTARCH', 'GOHOSTOS', 'GOTOOLDIR'],
    says: 'Go itself does not read them: `go env` prints them',
  },
];

export const KNOWN_VARIABLES: readonly string[] = VARIABLES.flatMap((row) => row.names);
