import { prepareOutput } from '../compile/output/prepare-output.ts';
import type { RunContext } from '../inputs/step.ts';
import type { FoundReuse } from '../reuse/find-reuse.ts';
import type { ReusedBinaries } from '../reuse/reuse-binaries.ts';
import { type Result, success } from '../runner/result.ts';
import { inspectAndMove } from './finish-binaries.ts';
import type { MadeByRun } from './make-binaries.ts';

/** The end of a run that built nothing: every binary is one of an earlier run. */
export async function moveReused(
  context: RunContext,
  found: FoundReuse,
  reused: ReusedBinaries,
): Promise<Result<MadeByRun>> {
  const files = [...reused.files.values()];
  const planned = files.map((one) => one.planned);
  const ready = await prepareOutput(context, planned, null, false);
  if (!ready.ok) return ready;
  const binaries = await inspectAndMove(context, files, null);
  if (!binaries.ok) return binaries;
  const names = files.map((one) => one.planned.path).join(', ');
  context.runner.log.info(`nothing that could change them is different; reused: ${names}`);
  return success({
    ...binaries.value,
    inputsDigest: found.manifest?.inputsDigest ?? '',
    packages: { compiled: 0, total: 0, unlinked: 0 },
    isWhole: true,
    reason: '',
    provenance: [],
    git: {},
    made: null,
  });
}
