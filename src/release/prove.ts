import type { LaneIngredients } from '../cache/lane/lane.ts';
import type { CacheStore } from '../cache/store.ts';
import type { Step } from '../inputs/step.ts';
import type { Go } from '../pin/go.ts';
import { binaryId } from '../plan/binary-id.ts';
import type { Project } from '../plan/project.ts';
import { type Result, success } from '../runner/result.ts';
import { saveFingerprints } from './fingerprints.ts';
import type { Proven } from './write-provenance.ts';

/** Statements and fingerprints of finished binaries, where they are asked for; the statements' paths. */
export async function prove(
  step: Step,
  project: Project,
  store: CacheStore,
  go: Go,
  goEnvironment: LaneIngredients['goEnvironment'],
  proven: Proven,
): Promise<Result<readonly string[]>> {
  if (!step.inputs.provenance) return success([]);
  const { writeProvenance } = await import('./write-provenance.ts');
  const written = await writeProvenance(step, project, go, goEnvironment, proven);
  if (written.ok && step.inputs.sbom) {
    const { writeSboms } = await import('./write-sbom.ts');
    const sboms = await writeSboms(proven);
    if (!sboms.ok) return sboms;
  }
  const finished = new Set(proven.binaries.map(binaryId));
  const prints = proven.fingerprints.filter((one) => finished.has(binaryId(one)));
  if (written.ok) await saveFingerprints(step, store, prints);
  return written;
}
