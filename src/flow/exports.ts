import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Caches } from '../cache/caches.ts';
import { toolFolders } from '../compile/tools/provide-tools.ts';
import { settingValue } from '../inputs/job-settings.ts';
import type { Step } from '../inputs/step.ts';
import type { Go, KnownGo } from '../pin/go.ts';
import { moduleVersion } from '../pin/pin-version.ts';
import type { Project } from '../plan/project.ts';
import { GOCACHE_MARK, JOB_RECORD_MARK, SHARED_CGO_MARK, TOOLCHAIN_MARK } from '../runner/marks.ts';
import { keepsPinned } from '../toolchain/version/gotoolchain.ts';

/** Makes the pinned Go that of the later steps of the job. */
export function exportToolchain(step: Step, project: Project, go: Go): void {
  const { job, environment } = step.runner;
  const { goroot } = go.toolchain;
  // Before GOROOT/bin: a tool named go is no go command.
  if (step.inputs.tools.length > 0) job.addPath(toolFolders(step).bin);
  // Paths added last come first: GOROOT/bin wins over a `go` that somebody installed.
  const [goPath = ''] = go.goEnv.GOPATH.split(process.platform === 'win32' ? ';' : ':');
  if (goPath !== '') {
    job.addPath(join(goPath, 'bin'));
    // As actions/setup-go does: install scripts write to $(go env GOPATH)/bin.
    if (step.inputs.isSetup) mkdirQuietly(join(goPath, 'bin'));
  }
  job.addPath(join(goroot, 'bin'));
  exportGotoolchain(step, project, go);
  if ((environment.GOROOT ?? '') !== '') job.exportVariable('GOROOT', goroot);
}

function mkdirQuietly(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    // A home that cannot be written: whoever wants to install there is told then.
  }
}

/** What the inputs say; else what the job sets stays where the pinned Go goes on as itself with it. */
function exportGotoolchain({ inputs, runner }: Step, project: Project, { version }: Go): void {
  const set = inputs.settings.variables.get('GOTOOLCHAIN');
  const asked = inputs.laterToolchain;
  const isKept = set !== undefined && keepsPinned(set.value, version, moduleVersion(project));
  if (asked === null && isKept) return;
  if (asked === null && set !== undefined)
    runner.log.info(
      `${set.text} would start another Go than ${version}: later steps have GOTOOLCHAIN=local`,
    );
  runner.job.exportVariable('GOTOOLCHAIN', asked ?? 'local');
  runner.job.exportVariable(TOOLCHAIN_MARK, asked ?? 'local');
}

/** Makes the pinned Go and the run's GOCACHE those of the later steps of the job. */
export function exportGo(step: Step, project: Project, caches: Caches, go: Go): void {
  const { job } = step.runner;
  exportToolchain(step, project, go);
  if (go.goCache !== go.goEnv.GOCACHE) job.exportVariable('GOCACHE', go.goCache);
  job.exportVariable(GOCACHE_MARK, go.goCache);
  job.exportVariable(JOB_RECORD_MARK, caches.recordFile);
  if (step.inputs.cgo && settingValue(step.inputs.settings, 'CGO_ENABLED') !== '1') {
    job.exportVariable('CGO_ENABLED', '1');
    job.exportVariable(SHARED_CGO_MARK, '1');
  }
}

/** Without a Go of ours: what later steps compile after all lies where post looks for it. */
export function exportWithoutGo({ runner: { job } }: Step, caches: Caches, go: KnownGo): void {
  job.exportVariable('GOCACHE', go.goCache);
  job.exportVariable(GOCACHE_MARK, go.goCache);
  job.exportVariable(JOB_RECORD_MARK, caches.recordFile);
}
