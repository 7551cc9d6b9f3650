import { NOTHING_RAN } from '../compile/compiled.ts';
import { prepareOutput } from '../compile/output/prepare-output.ts';
import { inspectAndMove } from '../inspect/finish-binaries.ts';
import { type Result, success } from '../runner/result.ts';
import type { MadeByRun } from './finish-step.ts';
import type { Reused } from './overlap.ts';
import type { KnownRun } from './run.ts';

/** The end of a run that built nothing: every binary is one of an earlier run. */
export async function moveReused(
  { step, project, caches }: KnownRun,
  { found, reused }: Reused,
): Promise<Result<MadeByRun>> {
  const files = [...reused.files.values()];
  const planned = files.map((one) => one.planned);
  const ready = await prepareOutput(step, project, caches.earlier, planned, null, false);
  if (!ready.ok) return ready;
  const binaries = await inspectAndMove(step, files, null);
  if (!binaries.ok) return binaries;
  const names = files.map((one) => one.planned.path).join(', ');
  step.runner.log.info(`nothing that could change them is different; reused: ${names}`);
  return success({
    ...binaries.value,
    inputsDigest: found.manifest?.inputsDigest ?? '',
    packages: { compiled: 0, total: 0, unlinked: 0 },
    ran: NOTHING_RAN,
    listed: new Map(),
    isWhole: true,
    reason: '',
    provenance: [],
    git: {},
    made: null,
    listing: null,
  });
}
