import { join } from 'node:path';
import { JOB_RECORD_MARK } from '../cache/handover.ts';
import type { PreparedGo } from '../cache/lane/choose-lane.ts';
import { SHARED_CGO_MARK } from '../inputs/flags/shared-goflags.ts';
import { settingValue } from '../inputs/job-settings.ts';
import type { RunContext } from '../inputs/step.ts';
import { GOCACHE_MARK } from '../pin/gocache-folder.ts';
import { moduleVersion } from '../pin/pin-version.ts';
import { keepsPinned } from '../toolchain/version/gotoolchain.ts';

/** Makes the pinned Go that of the later steps of the job. */
export function exportToolchain(context: RunContext, prepared: PreparedGo): void {
  const { job, environment } = context.runner;
  const { goroot } = prepared.toolchain;
  // Paths added last come first: GOROOT/bin wins over a `go` that somebody installed.
  const [goPath = ''] = prepared.goEnv.GOPATH.split(process.platform === 'win32' ? ';' : ':');
  if (goPath !== '') job.addPath(join(goPath, 'bin'));
  job.addPath(join(goroot, 'bin'));
  exportGotoolchain(context, prepared);
  if ((environment.GOROOT ?? '') !== '') job.exportVariable('GOROOT', goroot);
}

/** What the job sets stays where the pinned Go goes on as itself with it. */
function exportGotoolchain({ inputs, runner }: RunContext, { toolchain, modules }: PreparedGo) {
  const set = inputs.settings.variables.get('GOTOOLCHAIN');
  if (set !== undefined && keepsPinned(set.value, toolchain.version, moduleVersion(modules)))
    return;
  if (set !== undefined)
    runner.log.info(
      `${set.text} would start another Go than ${toolchain.version}: later steps have GOTOOLCHAIN=local`,
    );
  runner.job.exportVariable('GOTOOLCHAIN', 'local');
}

/** Makes the pinned Go and the run's GOCACHE those of the later steps of the job. */
export function exportGo(context: RunContext, prepared: PreparedGo): void {
  const { job } = context.runner;
  exportToolchain(context, prepared);
  if (prepared.goCache !== prepared.goEnv.GOCACHE) {
    job.exportVariable('GOCACHE', prepared.goCache);
  }
  job.exportVariable(GOCACHE_MARK, prepared.goCache);
  job.exportVariable(JOB_RECORD_MARK, context.recordFile);
  if (context.inputs.cgo && settingValue(context.inputs.settings, 'CGO_ENABLED') !== '1') {
    job.exportVariable('CGO_ENABLED', '1');
    job.exportVariable(SHARED_CGO_MARK, '1');
  }
}

/** Without a Go of ours: what later steps compile after all lies where post looks for it. */
export function exportWithoutGo(context: RunContext, prepared: PreparedGo): void {
  const { job } = context.runner;
  job.exportVariable('GOCACHE', prepared.goCache);
  job.exportVariable(GOCACHE_MARK, prepared.goCache);
  job.exportVariable(JOB_RECORD_MARK, context.recordFile);
}
