import { mkdir, symlink } from 'node:fs/promises';
import type { Step } from '../../inputs/step.ts';
import type { Go } from '../../pin/go.ts';
import { goTemporaryFolder } from '../../pin/go-temporary.ts';
import { valueDigest } from '../../runner/digest.ts';
import { claimMemoryFolder } from '../../runner/memory/memory-folder.ts';
import { memoryRefusal, readMemoryRoom } from '../../runner/memory/memory-room.ts';
import type { Caches } from '../caches.ts';
import type { Lane } from '../lane/choose-lane.ts';
import { unkeptReason } from '../unkept.ts';
import { type InMemory, inMemory } from './in-memory.ts';
import { spillingExec } from './spilling-exec.ts';

/** On Linux, for all users, and often a tmpfs of half of the memory. */
const ROOT = '/dev/shm';

export interface Placed {
  readonly step: Step;
  readonly go: Go;
  /** null where all lies on the disk. */
  readonly memory: InMemory | null;
}

/**
 * Where a job's files go: into memory where there is plenty. Some 11,500 files of a GOCACHE and of thin
 * modules are 0.4 s of work there, and up to 4.5 s on a disk (docs/benchmarks.md).
 */
export async function placeFiles(
  step: Step,
  caches: Caches,
  go: Go,
  lane: Lane,
  root = ROOT,
): Promise<Placed> {
  const refusal = await refusalOf(step, caches, go, lane, root);
  const { log, clock } = step.runner;
  const disk = { step, go, memory: null };
  if (refusal !== null) log.debug(`restored files go to the disk: ${refusal.reason}`);
  if (refusal !== null && !(refusal.isOfSize && step.inputs.warm === true)) return disk;
  const folder = await claimMemoryFolder({
    root,
    // Tests may read GOCACHE, and a result that read another value is no hit.
    name: valueDigest({ place: lane.keys.place, repository: step.job.repository }, 16),
    jobFolder: step.folders.job,
    now: clock.now(),
  });
  if (folder === null) {
    log.debug(`restored files go to the disk: no folder can be made in ${root}`);
    return disk;
  }
  const memory = inMemory(folder, step.folders.job);
  if (refusal !== null) return { ...disk, go: await linked(go, memory.goCache) };
  await mkdir(memory.goTemporary);
  return { ...moved(step, go, memory), memory };
}

/**
 * On the disk, under the path that GOCACHE has in memory: of the tests that `warm` asks for, go list -test
 * puts the main packages into GOCACHE, and their keys hold that path (cmd/go/internal/list). So a place has
 * one path in all runs.
 */
async function linked(go: Go, path: string): Promise<Go> {
  await mkdir(go.goCache, { recursive: true });
  await symlink(go.goCache, path);
  return { ...go, goCache: path, environment: { ...go.environment, GOCACHE: path } };
}

function moved(step: Step, go: Go, memory: InMemory): Pick<Placed, 'step' | 'go'> {
  const { runner, folders, job } = step;
  // What the user chose stays.
  const isOurs = go.environment.GOTMPDIR === goTemporaryFolder(folders.job);
  const { goTemporary, goCache, thin } = memory;
  const temporary = isOurs ? { GOTMPDIR: goTemporary, TMPDIR: goTemporary } : {};
  return {
    step: {
      ...step,
      runner: { ...runner, exec: spillingExec(runner.exec, memory, runner.log) },
      // Elsewhere sets on the disk are there for the next jobs.
      folders: job.githubHosted ? { ...folders, newThin: thin } : folders,
    },
    go: { ...go, goCache, environment: { ...go.environment, ...temporary, GOCACHE: goCache } },
  };
}

interface Refusal {
  readonly reason: string;
  /** Whether there is memory, but not enough, or nobody knows for how much. */
  readonly isOfSize: boolean;
}

async function refusalOf(
  step: Step,
  { earlier }: Caches,
  go: Go,
  { before }: Lane,
  root: string,
): Promise<Refusal | null> {
  const { parallelism } = step.inputs;
  const reason = unwanted(step, earlier !== null, go);
  if (reason !== null) return { reason, isOfSize: false };
  const room = await readMemoryRoom(root);
  const unfit = memoryRefusal(room, 0, parallelism);
  if (unfit !== null) return { reason: `${root}: ${unfit}`, isOfSize: false };
  const bytes = before?.entryBytes;
  if (bytes === undefined)
    return { reason: 'nobody knows how much will be restored', isOfSize: true };
  const refusal = memoryRefusal(room, bytes, parallelism);
  return refusal === null ? null : { reason: `${root}: ${refusal}`, isOfSize: true };
}

function unwanted({ inputs, ordinal, compiler }: Step, isLater: boolean, go: Go): string | null {
  if (inputs.memory === 'false') return 'memory: false';
  if (process.platform !== 'linux') return 'only Linux has /dev/shm';
  if (ordinal > 0 || isLater) return 'an earlier step has chosen';
  if (compiler !== 'gc') return `nothing is cached of ${compiler}`;
  const unkept = unkeptReason(go);
  return unkept === '' ? null : unkept;
}
