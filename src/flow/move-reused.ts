import { type Result, success } from '../runner/result.ts';
import type { MadeByRun } from './build-binaries.ts';
import type { FoundReuse } from './find-reuse.ts';
import { inspectAndMove } from './inspect-binaries.ts';
import { prepareOutput } from './prepare-output.ts';
import type { ReusedBinaries } from './reuse-binaries.ts';
import type { RunContext } from './run-context.ts';

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
