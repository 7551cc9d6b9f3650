import { saysDiskIsFull } from '../../runner/machine/free-space.ts';
import type { Exec, Log } from '../../runner/ports.ts';
import type { InMemory } from './in-memory.ts';

/** An Exec whose commands run once more, on the disk, where the memory that they write to is full. */
export function spillingExec(exec: Exec, memory: InMemory, log: Pick<Log, 'info'>): Exec {
  return async (request) => {
    const result = await exec(request);
    if (result.exitCode === 0 || memory.isSpilled()) return result;
    const { stdout, stderr } = result;
    if (!saysDiskIsFull(stdout + stderr)) return result;
    log.info(`${memory.folder} is full: once more, on the disk`);
    await memory.spill();
    return exec(request);
  };
}
