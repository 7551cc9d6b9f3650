import { compareGoVersions } from '../toolchain/go-version.ts';
import type { PreparedGo } from './prepare-go.ts';
import type { RunContext } from './run-context.ts';

/**
 * The program that Go asks in place of the files of GOCACHE, set in the environment or by
 * `go env -w`; '' if none. `go env` knows it since Go 1.24, the first that uses it without an
 * experiment (cmd/go/internal/cache/default.go).
 */
export function goCacheProgram({ goEnv }: Pick<PreparedGo, 'goEnv'>): string {
  return goEnv.GOCACHEPROG ?? '';
}

/** Before Go 1.24 GOCACHEPROG was an experiment, in no release that is fetched (cmd/go/internal/cache/default.go). */
export function knowsCachePrograms(goVersion: string): boolean {
  return compareGoVersions(goVersion, '1.24rc1') >= 0;
}

/** Said once in a job: what of the caches a GOCACHEPROG leaves. */
export function warnOfProgram(context: RunContext, go: PreparedGo): void {
  if (goCacheProgram(go) === '') return;
  if (context.earlier?.steps.some((step) => step.goCacheProgram !== '')) return;
  const isWritten = 'GOCACHEPROG' in context.inputs.settings.fromFile;
  const remedy = isWritten ? 'run `go env -u GOCACHEPROG`' : 'leave the variable unset in this job';
  context.runner.log.warning(
    `GOCACHEPROG is set: Go keeps compiled packages with that program and not in GOCACHE, so no base and no delta is restored or saved. To have this action keep them, ${remedy}`,
  );
}
