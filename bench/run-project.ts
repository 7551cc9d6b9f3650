import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import {
  type CacheService,
  startCacheService,
} from '../__tests__/contract/harness/cache-service.ts';
import { removeTree } from '../__tests__/contract/harness/remove-tree.ts';
import { applyCommit, resetCheckout } from './edits/checkout.ts';
import type { PreparedProject } from './edits/prepare-project.ts';
import { interleave, type PlannedJob } from './interleave.ts';
import { repositoryOf, type Workshop } from './jobs/job-request.ts';
import { watchMemory } from './jobs/peak-memory.ts';
import { strategiesWith } from './jobs/strategies.ts';
import { startBlobFolder } from './network/blob-folder.ts';
import type { Link } from './network/link.ts';
import type { ModuleProxy } from './network/module-proxy.ts';
import type { Options } from './options.ts';
import { jobLine } from './report/job-line.ts';
import type { Sample } from './sample.ts';
import { storedBytes } from './stored-bytes.ts';

export interface ProjectRun {
  readonly prepared: PreparedProject;
  readonly options: Options;
  readonly link: Link;
  readonly proxy: ModuleProxy;
  readonly workshop: Omit<Workshop, 'service' | 'goproxy'> & { readonly blobs: string };
}

/** Runs all planned jobs of a project; each repeat begins with empty caches. */
export async function runProject(run: ProjectRun): Promise<readonly Sample[]> {
  const { prepared, options } = run;
  const jobs = interleave(options);
  const samples: Sample[] = [];
  let service: CacheService | undefined;
  let at: PlannedJob | undefined;
  try {
    for (const [index, job] of jobs.entries()) {
      if (job.repeat !== at?.repeat || service === undefined) {
        await service?.stop();
        await removeTree(run.workshop.local);
        await mkdir(run.workshop.local, { recursive: true });
        service = await startCacheService(run.link, () => startBlobFolder(run.workshop.blobs));
        await resetCheckout(prepared.checkout);
      }
      if (job.commit !== at?.commit && job.commit.kind !== 'cold')
        await applyCommit(prepared.checkout, job.commit, prepared.targets, prepared.bumped);
      at = job;
      const sample = await runJob(run, service, job, index + 1);
      samples.push(sample);
      console.log(jobLine(sample, index + 1, jobs.length));
    }
  } finally {
    await service?.stop();
  }
  return samples;
}

async function runJob(
  run: ProjectRun,
  service: CacheService,
  job: PlannedJob,
  number: number,
): Promise<Sample> {
  const { prepared, options, proxy } = run;
  const strategy = strategiesWith(run.workshop.also).find((one) => one.name === job.strategy);
  if (strategy === undefined) throw new Error(`no such strategy: ${job.strategy}`);
  // What the last job wrote is not to be paid by this one; where there is no sync, it is.
  await promisify(execFile)('sync').catch(() => undefined);
  const request = {
    workshop: { ...run.workshop, service, goproxy: proxy.url },
    ...{ checkout: prepared.checkout, projectName: prepared.project.name },
    ...{ packages: prepared.project.packages, run: number, later: options.later },
    goVersion: pinnedGo(options, job),
  };
  service.forget();
  proxy.forget();
  const modulesBefore = proxy.bytes();
  const memory = watchMemory();
  const measured = await strategy.run(request).finally(() => memory.end());
  const moduleBytes = proxy.bytes() - modulesBefore;
  const late = proxy.late();
  const repository = repositoryOf(request, job.strategy);
  const entries = service.entries().filter((one) => one.repository === repository);
  const stored =
    measured.stored ?? storedBytes(entries.map((one) => [one.key, one.bytes] as const));
  return {
    ...{ strategy: job.strategy, repeat: job.repeat, commit: job.commit },
    seconds: measured.parts.reduce((sum, one) => sum + one.seconds, 0),
    bytesDown: service.bytes('down') + moduleBytes,
    bytesUp: service.bytes('up'),
    moduleBytes,
    ...{ storedBytes: stored.all, binaryBytes: stored.binaries },
    ...{ compiled: measured.compiled, tests: measured.tests },
    peakBytes: memory.end(),
    ...{ parts: measured.parts, phases: measured.phases },
    warnings: [
      ...measured.warnings,
      ...late.map((file) => `${file} came from the upstream proxy while the job ran`),
    ],
  };
}

/** From the commit of the patch release on, the workflow pins the next one. */
function pinnedGo(options: Options, { commit }: PlannedJob): string {
  const patched = options.commits.find((one) => one.kind === 'go-patch');
  return patched !== undefined && commit.number >= patched.number ? options.goPatch : options.go;
}

/** Folders that a run needs below `folder`. */
export function workshopFolders(folder: string): Record<'root' | 'local' | 'blobs', string> {
  const below = (name: string): string => path.join(folder, name);
  return { root: below('machine'), local: below('local'), blobs: below('blobs') };
}
