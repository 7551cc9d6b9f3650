import { basename } from 'node:path';
import { binaryId } from '../plan/binary-id.ts';
import { sbomPath } from '../plan/output-files.ts';
import { type Result, success } from '../runner/result.ts';
import { VERSION } from '../runner/version.ts';
import { cycloneDx } from './sbom.ts';
import { writeBeside } from './write-beside.ts';
import type { Proven } from './write-provenance.ts';

/** Writes a bill of materials beside each binary that has build info. */
export async function writeSboms({
  binaries,
  fingerprints,
}: Pick<Proven, 'binaries' | 'fingerprints'>): Promise<Result<null>> {
  const prints = new Map(fingerprints.map((one) => [binaryId(one), one]));
  for (const binary of binaries) {
    const buildInfo = prints.get(binaryId(binary))?.facts.buildInfo ?? null;
    if (buildInfo === null) continue;
    const { path, sha256, target } = binary;
    const facts = { name: basename(path), sha256, target, buildInfo, builderVersion: VERSION };
    const written = await writeBeside(sbomPath(binary), cycloneDx(facts));
    if (!written.ok) return written;
  }
  return success(null);
}
