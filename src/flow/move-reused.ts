import { type Result, success } from '../runner/result.ts';
import type { MadeByRun } from './build-binaries.ts';
import type { FoundReuse } from './find-reuse.ts';
import { inspectAndMove } from './inspect-binaries.ts';
import type { ReusedBinaries } from './reuse-binaries.ts';
import type { RunContext } from './run-context.ts';

/** The end of a run that built nothing: every binary is one of an earlier run. */
export async function moveReused(
  context: RunContext,
  found: FoundReuse,
  reused: ReusedBinaries,
  ignored: Promise<void>,
): Promise<Result<MadeByRun>> {
  const files = [...reused.files.values()];
  await context.phases.time('inspect', () => ignored);
  const binaries = await inspectAndMove(context, files, null);
  if (!binaries.ok) return binaries;
  const names = files.map((one) => one.planned.path).join(', ');
  context.runner.log.info(`nothing that could change them is different; reused: ${names}`);
  return success({
    ...binaries.value,
    inputsDigest: found.manifest?.inputsDigest ?? '',
    packages: { compiled: 0, total: 0 },
    reason: '',
    provenance: [],
    made: null,
  });
}
