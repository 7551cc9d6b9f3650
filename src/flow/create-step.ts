import { mkdir, mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import type { Caches } from '../cache/caches.ts';
import { chooseStore } from '../cache/choose-store.ts';
import { type JobRecord, RECORD_NAME, readJobRecord } from '../cache/handover.ts';
import { type SavePermission, savePermission } from '../cache/save-policy.ts';
import { noStore, writtenOnly } from '../cache/store.ts';
import { type Compiler, compilerOf, withoutCaches } from '../inputs/flags/compiler.ts';
import { joinGoFlags } from '../inputs/flags/go-flags-variable.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { settledEnvironment } from '../inputs/job-settings.ts';
import { findModules } from '../plan/find-modules.ts';
import { addDependencies } from '../plan/further-modules.ts';
import { realFolders } from '../plan/real-folders.ts';
import { createActivity, trackedExec } from '../runner/activity.ts';
import type { JobFacts } from '../runner/environment.ts';
import { removeLeftBehind, temporaryPrefix } from '../runner/machine/left-behind.ts';
import { systemTemp } from '../runner/machine/machine-folders.ts';
import { toolsBelow } from '../runner/machine/use-machine.ts';
import { JOB_RECORD_MARK } from '../runner/marks.ts';
import { createPhases } from '../runner/phases.ts';
import type { Runner } from '../runner/ports.ts';
import type { Switch } from '../runner/switched-off.ts';
import type { Ground } from './run.ts';

export interface StepRequest {
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

/** Puts together what a step works with, and makes its folder. */
export async function createStep(request: StepRequest): Promise<Ground> {
  const activity = createActivity(request.runner.clock);
  const compiler = compilerOf(request.inputs.compiler, request.inputs.buildFlags);
  const settled = await settledFolders(request);
  const { job, environment } = settled;
  const runner = {
    ...request.runner,
    environment,
    exec: trackedExec(request.runner.exec, activity),
  };
  // Later steps share nothing with what another compiler makes.
  const inputs: Inputs =
    withoutCaches(compiler) === '' ? settled.inputs : { ...settled.inputs, shareFlags: 'off' };
  for (const note of inputs.notes) runner.log.info(note);
  for (const notice of inputs.notices) runner.log.notice(notice);
  const { workingDirectory } = inputs;
  const own = await findModules(workingDirectory, environment.GOWORK ?? '', job.workspace);
  const modules = await addDependencies(runner.log, inputs, own);
  const repository = job.repository === '' ? modules.mainModule || 'local' : job.repository;
  const thin = join(request.home, '.cache', 'go-turbo-build', 'thin');
  const { recordFile, earlier } = await findHandover(runner, settled.temp);
  return {
    step: {
      runner,
      job,
      inputs,
      compiler,
      clocks: { activity, phases: createPhases(runner.clock), startedAt: request.startedAt },
      folders: {
        job: recordFile.slice(0, -RECORD_NAME.length - 1),
        toolCache: request.toolCache,
        ownTools: toolsBelow(request.home),
        thin,
        newThin: thin,
      },
      ordinal: earlier?.steps.length ?? 0,
    },
    project: { ...modules, repository },
    caches: {
      ...storeAndPermission(runner, inputs, job, repository, noCachesOf(inputs, compiler)),
      without: request.without,
      recordFile,
      earlier,
      memory: null,
    },
  };
}

/** Every folder by its one real path. */
function settledFolders({ inputs, job, temp, runner }: StepRequest) {
  const { settings, fromGoFlags } = inputs;
  const environment = settledEnvironment(
    runner.environment,
    settings,
    joinGoFlags(fromGoFlags.rest),
  );
  return realFolders({ inputs, job, temp, environment }, fromGoFlags.rest);
}

/** `noCaches`: why the compiler has none; '' where it has. */
function storeAndPermission(
  { environment, clock }: Runner,
  inputs: Inputs,
  job: JobFacts,
  repository: string,
  noCaches: string,
): Pick<Caches, 'store' | 'permission'> {
  const asked = savePermission({ ...inputs, ...job });
  const { scope } = asked;
  if (noCaches !== '') {
    const permission: SavePermission = { may: false, scope, reason: noCaches };
    return { store: noStore, permission };
  }
  const choice = inputs.cacheStore;
  const store = chooseStore({ choice, repository, scope, environment, clock });
  return { store: inputs.cache === 'save' ? writtenOnly(store) : store, permission: asked };
}

/** Why the step has no caches; '' where it has. */
function noCachesOf({ cache }: Inputs, compiler: Compiler): string {
  return withoutCaches(compiler) || (cache === 'none' ? '`cache` is false' : '');
}

/** The record that an earlier step of the job has left, or the place for one. */
async function findHandover(
  runner: Runner,
  temp: string,
): Promise<{ readonly recordFile: string; readonly earlier: JobRecord | null }> {
  const marked = runner.environment[JOB_RECORD_MARK] ?? '';
  const record = marked === '' ? null : await readJobRecord(marked);
  if (record !== null) {
    return { recordFile: marked, earlier: record.steps.length > 0 ? record : null };
  }
  const { environment, clock } = runner;
  const folder = await newFolder(temp, systemTemp(environment, process.platform), clock.now());
  return { recordFile: join(folder, RECORD_NAME), earlier: null };
}

async function newFolder(temp: string, tempOfSystem: string, now: number): Promise<string> {
  await mkdir(temp, { recursive: true });
  // In a job the system's folder is another one, and has what a step puts there.
  for (const folder of new Set([temp, tempOfSystem])) await removeLeftBehind(folder, now);
  return mkdtemp(join(temp, temporaryPrefix()));
}
