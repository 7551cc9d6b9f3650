import { availableParallelism, cpus, totalmem } from 'node:os';

/** `2 cores (Intel Xeon), 24 GB, linux x64, Node v24.21.0`: no date, no name of the machine. */
export function describeMachine(): string {
  const model = (cpus()[0]?.model ?? '').replace(/\s+/g, ' ').trim();
  const cores = `${availableParallelism()} cores${model === '' ? '' : ` (${model})`}`;
  const memory = `${Math.round(totalmem() / 1e9)} GB`;
  return [cores, memory, `${process.platform} ${process.arch}`, `Node ${process.version}`].join(
    ', ',
  );
}
