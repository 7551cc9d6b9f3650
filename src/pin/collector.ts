import type { Environment } from '../runner/ports.ts';

/** With less for each of its processes at once a build keeps Go's own settings. */
const LEAST_BYTES_EACH = 2e9;

export interface CollectorFacts {
  readonly environment: Environment;
  /** Bytes that the build may use. */
  readonly memoryBytes: number;
  /** How many compilers run at once. */
  readonly parallelism: number;
}

/**
 * How much garbage Go's own tools may let pile up while they build: go, compile and link spend a
 * seventh of their CPU on collecting it (docs/benchmarks.md, Garbage). The variables are in no
 * cache key and no binary (runtime package, "Environment Variables"). The limit keeps one that needs
 * much, a large link, from taking all: it collects as before once it is reached. What the job sets
 * of the two is left alone.
 */
export function collectorVariables(facts: CollectorFacts): Readonly<Record<string, string>> {
  const { environment, memoryBytes, parallelism } = facts;
  const isSet = (environment.GOGC ?? '') !== '' || (environment.GOMEMLIMIT ?? '') !== '';
  if (isSet || memoryBytes / parallelism < LEAST_BYTES_EACH) return {};
  return { GOGC: '400', GOMEMLIMIT: `${Math.floor(memoryBytes / 2 / 2 ** 20)}MiB` };
}
