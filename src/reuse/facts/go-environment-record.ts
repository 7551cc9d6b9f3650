import { sealed } from '../../cache/lane/sealed-value.ts';
import type { Environment } from '../../runner/ports.ts';

/** All that Go's tools read begin so (internal/cfg KnownEnv, cmd/compile); GOOGLE_… is somebody else's. */
const OF_GO = /^(?:CGO_|GO(?!OGLE))/;
/** What `go help environment` names for C, beside GO* and CGO_*. */
const OTHERS = /^(?:AR|CC|CXX|FC|GCCGO|PKG_CONFIG\w*)$/;

/**
 * Variables that say where Go keeps and fetches things, or how fast it runs: they change no byte.
 * What they fetch is pinned by go.sum; GOROOT and GOTOOLCHAIN are set by us; what GOENV names is
 * read. Runner images export GOROOT_1_24_X64 and the like.
 */
const WITHOUT_EFFECT =
  /^(?:GOCACHE|GOCACHEPROG|GOMODCACHE|GOPATH|GOBIN|GOTMPDIR|GOPROXY|GOSUMDB|GONOSUMDB|GONOPROXY|GOPRIVATE|GOINSECURE|GOVCS|GOAUTH|GOENV|GOROOT|GOROOT_\d\w*|GOTOOLCHAIN|GOTELEMETRY|GOTELEMETRYDIR|GOMAXPROCS|GOGC|GOMEMLIMIT|GOTRACEBACK|GO_TURBO_BUILD\w*)$/;

/** Digests by name: values may be secret, and a name is what a miss is explained with. */
export type EnvironmentRecord = Readonly<Record<string, string>>;

/**
 * The environment that Go reads: that of the step's go commands over what `go env -w` wrote
 * (cmd/go/internal/cfg Getenv: empty counts as unset). `more`: what else is in the bytes.
 */
export function environmentRecord(
  environment: Environment,
  goEnvFile: Readonly<Record<string, string>>,
  more: Readonly<Record<string, string>>,
): EnvironmentRecord {
  const record: Record<string, string> = {};
  const add = (values: Environment): void => {
    for (const [name, value] of Object.entries(values)) {
      const canonical = process.platform === 'win32' ? name.toUpperCase() : name;
      if (!OF_GO.test(canonical) && !OTHERS.test(canonical)) continue;
      if (WITHOUT_EFFECT.test(canonical) || value === undefined || value === '') continue;
      record[canonical] = sealed(canonical, value);
    }
  };
  add(goEnvFile);
  add(environment);
  for (const [name, value] of Object.entries(more)) record[`(${name})`] = sealed(name, value);
  return record;
}

/** Names that differ, sorted. */
export function environmentChanges(before: EnvironmentRecord, now: EnvironmentRecord): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(now)]);
  return [...names].filter((name) => before[name] !== now[name]).sort();
}
