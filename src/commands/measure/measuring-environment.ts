import { type JobSettings, NO_FLAGS } from '../../inputs/job-settings.ts';
import { targetEnvironment } from '../../inputs/target.ts';
import type { Go } from '../../pin/go.ts';
import type { Environment } from '../../runner/ports.ts';

/** For this machine, and without the job's GOFLAGS: each row has its own flags. */
export function measuringEnvironment(settings: JobSettings, go: Go): Environment {
  const { GOFLAGS: _set, ...rest } = go.environment;
  const flags = settings.fileHasGoFlags ? { GOFLAGS: NO_FLAGS } : {};
  return { ...rest, ...flags, ...targetEnvironment(go.host) };
}
