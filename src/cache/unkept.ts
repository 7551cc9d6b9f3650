import type { Step } from '../inputs/step.ts';
import type { KnownGo } from '../pin/go.ts';
import { compareGoVersions } from '../toolchain/version/go-version.ts';
import type { JobRecord } from './handover.ts';

/**
 * Why nothing that is compiled is kept for other runs; '' where it is. Go leaves GOCACHE alone with a
 * GOCACHEPROG (`go env` knows it since Go 1.24, the first that uses it without an experiment:
 * cmd/go/internal/cache/default.go), and its keys know no wrapper that does not name itself.
 */
export function unkeptReason({ goEnv, wrapper }: Pick<KnownGo, 'goEnv' | 'wrapper'>): string {
  if ((goEnv.GOCACHEPROG ?? '') !== '') {
    return 'GOCACHEPROG is set: Go keeps compiled packages with that program and not in GOCACHE';
  }
  if (wrapper?.isKeyed === false) {
    return `-toolexec=${wrapper.value} is in no key of Go: what it does to what is compiled may be another thing in another run`;
  }
  return '';
}

/** Before Go 1.24 GOCACHEPROG was an experiment, in no release that is fetched (cmd/go/internal/cache/default.go). */
export function knowsCachePrograms(goVersion: string): boolean {
  return compareGoVersions(goVersion, '1.24rc1') >= 0;
}

/** Said once in a job. */
export function warnOfUnkept(step: Step, earlier: JobRecord | null, go: KnownGo): void {
  const reason = unkeptReason(go);
  if (reason === '' || earlier?.steps.some((one) => one.go.unkept !== '')) return;
  step.runner.log.warning(
    `${reason}, so no base and no delta is restored or saved. To have this action keep them, ${remedyOf(step, go)}`,
  );
}

function remedyOf({ inputs }: Step, { goEnv }: KnownGo): string {
  if ((goEnv.GOCACHEPROG ?? '') === '') {
    return 'have the wrapper answer -V=full with a version of its own (go help build, -toolexec)';
  }
  return 'GOCACHEPROG' in inputs.settings.fromFile
    ? 'run `go env -u GOCACHEPROG`'
    : 'leave the variable unset in this job';
}
