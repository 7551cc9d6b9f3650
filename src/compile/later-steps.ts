import { withShared } from '../inputs/flags/shared-goflags.ts';
import { type JobSettings, settingValue } from '../inputs/job-settings.ts';
import type { Step } from '../inputs/step.ts';
import type { Target } from '../inputs/target.ts';
import type { Go } from '../pin/go.ts';
import { goEnvironment } from '../pin/go-environment.ts';
import type { Environment } from '../runner/ports.ts';

/** What steps of the job after ours compile for, and in which environment; null: with our own flags. */
export interface LaterSteps {
  readonly target: Target;
  readonly environment: Environment | null;
}

/** What this step adds to GOFLAGS of later steps, and whether it switches cgo off there. */
export interface SharedSettings {
  /** '' where the user's own GOFLAGS say it all. */
  readonly added: string;
  readonly cgoOff: boolean;
}

/**
 * The job as later steps see it: with GOFLAGS, CGO_ENABLED and the C compiler of the job, the pinned Go,
 * the run's GOCACHE, and what this step has exported.
 */
export function laterSteps(
  { inputs, job, runner }: Pick<Step, 'inputs' | 'job' | 'runner'>,
  go: Pick<Go, 'toolchain' | 'goCache' | 'host'>,
  shared: SharedSettings | null,
): LaterSteps {
  const { settings } = inputs;
  const target = jobTarget(settings, go.host);
  // Nobody comes after a command: what it is asked for is to compile the tests as well.
  if (!job.inRunner) return { target, environment: null };
  const { CGO_ENABLED: _ours, GOFLAGS: _rest, ...others } = runner.environment;
  const userFlags = settingValue(settings, 'GOFLAGS');
  const flags = withShared(userFlags, shared?.added ?? '');
  const cgo =
    shared?.cgoOff === true ? '0' : inputs.cgo ? '1' : settingValue(settings, 'CGO_ENABLED');
  const environment = goEnvironment(others, go.toolchain.goroot, {
    GOCACHE: go.goCache,
    ...(flags === '' ? {} : { GOFLAGS: flags }),
    ...(cgo === '' ? {} : { CGO_ENABLED: cgo }),
  });
  return { target, environment };
}

/** What a go command without any flag compiles for. */
export function jobTarget(settings: JobSettings, host: Target): Target {
  return {
    goos: settingValue(settings, 'GOOS') || host.goos,
    goarch: settingValue(settings, 'GOARCH') || host.goarch,
    variant: '',
  };
}
