import { mkdir, mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { chooseStore } from '../cache/choose-store.ts';
import { JOB_RECORD_MARK, type JobRecord, readJobRecord } from '../cache/handover.ts';
import { savePermission } from '../cache/save-policy.ts';
import { noStore } from '../cache/store.ts';
import { compilerOf, withoutCaches } from '../inputs/flags/compiler.ts';
import { joinGoFlags } from '../inputs/flags/go-flags-variable.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { settledEnvironment } from '../inputs/job-settings.ts';
import type { RunContext } from '../inputs/step.ts';
import { findModules } from '../plan/find-modules.ts';
import { realFolders } from '../plan/real-folders.ts';
import { createActivity, trackedExec } from '../runner/activity.ts';
import type { JobFacts } from '../runner/environment.ts';
import { removeLeftBehind, temporaryPrefix } from '../runner/machine/left-behind.ts';
import { systemTemp } from '../runner/machine/machine-folders.ts';
import { toolsBelow } from '../runner/machine/use-machine.ts';
import { createPhases } from '../runner/phases.ts';
import type { Runner } from '../runner/ports.ts';
import type { Switch } from '../runner/switched-off.ts';

export interface ContextRequest {
  readonly runner: Runner;
  readonly job: JobFacts;
  readonly inputs: Inputs;
  readonly without: readonly Switch[];
  /** When the process began, milliseconds since the epoch. */
  readonly startedAt: number;
  /** Folder for temporary files: RUNNER_TEMP, or the system's. */
  readonly temp: string;
  readonly toolCache: string;
  /** The user's home folder. */
  readonly home: string;
}

/** Puts together what the main step works with; makes its folder. */
export async function createContext(request: ContextRequest): Promise<RunContext> {
  const activity = createActivity(request.runner.clock);
  const { settings, fromGoFlags } = request.inputs;
  const compiler = compilerOf(request.inputs.compiler, request.inputs.buildFlags);
  const noCaches = withoutCaches(compiler);
  const rest = joinGoFlags(fromGoFlags.rest);
  const folders = await realFolders(
    {
      ...{ inputs: request.inputs, job: request.job, temp: request.temp },
      environment: settledEnvironment(request.runner.environment, settings, rest),
    },
    fromGoFlags.rest,
  );
  const { job } = folders;
  const runner = { ...request.runner, environment: folders.environment };
  const inputs: Inputs = {
    ...folders.inputs,
    // Later steps share nothing with what another compiler makes.
    ...(noCaches === '' ? {} : { shareFlags: 'off' }),
  };
  for (const note of inputs.notes) runner.log.info(note);
  const modules = await findModules(
    inputs.workingDirectory,
    runner.environment.GOWORK ?? '',
    job.workspace,
  );
  const marked = runner.environment[JOB_RECORD_MARK] ?? '';
  const earlier = marked === '' ? null : await readJobRecord(marked);
  const jobFolder =
    earlier === null
      ? await newFolder(
          folders.temp,
          systemTemp(runner.environment, process.platform),
          runner.clock.now(),
        )
      : folderOf(marked);
  const asked = savePermission({ ...inputs, ...job });
  const permission =
    noCaches === '' ? asked : { may: false as const, scope: asked.scope, reason: noCaches };
  const repository = job.repository === '' ? modules.mainModule || 'local' : job.repository;
  return {
    runner: { ...runner, exec: trackedExec(runner.exec, activity) },
    job,
    inputs,
    compiler,
    modules,
    permission,
    without: request.without,
    repository,
    store:
      noCaches === ''
        ? chooseStore({
            choice: inputs.cacheStore,
            repository,
            scope: permission.scope,
            environment: runner.environment,
            clock: runner.clock,
          })
        : noStore,
    activity,
    phases: createPhases(runner.clock),
    startedAt: request.startedAt,
    jobFolder,
    toolCache: request.toolCache,
    ownTools: toolsBelow(request.home),
    thinRoot: join(request.home, '.cache', 'go-turbo-build', 'thin'),
    recordFile: join(jobFolder, RECORD_NAME),
    earlier: usable(earlier),
  };
}

const RECORD_NAME = 'job.json';

function folderOf(recordFile: string): string {
  return recordFile.slice(0, -RECORD_NAME.length - 1);
}

function usable(earlier: JobRecord | null): JobRecord | null {
  return earlier !== null && earlier.steps.length > 0 ? earlier : null;
}

async function newFolder(temp: string, tempOfSystem: string, now: number): Promise<string> {
  await mkdir(temp, { recursive: true });
  // In a job the system's folder is another one, and has what a step puts there.
  for (const folder of new Set([temp, tempOfSystem])) await removeLeftBehind(folder, now);
  return mkdtemp(join(temp, temporaryPrefix()));
}
