import { readFile, writeFile } from 'node:fs/promises';
import type { ComparedWith } from '../../cache/sizes/compared-commit.ts';
import type { BinaryParts } from '../../cache/sizes/known-parts.ts';
import type { StoredSize, StoredSizes } from '../../cache/sizes/stored-sizes.ts';
import type { SizesReport } from './sizes-report.ts';

/** A binary of the step whose size is asked for. */
export interface AskedBinary {
  readonly name: string;
  readonly package: string;
  /** `linux/amd64`. */
  readonly target: string;
  readonly path: string;
  readonly bytes: number;
  /** Hex. */
  readonly sha256: string;
}

/** What a step leaves to post of the sizes of its binaries. */
export interface SizesHandover {
  readonly compared: ComparedWith | null;
  readonly base: StoredSizes | null;
  readonly binaries: readonly AskedBinary[];
  /** laneText. */
  readonly lane: string;
  /** What the step itself has told; null: post reads and tells. */
  readonly told: SizesReport | null;
  /** What the step has read of them already. */
  readonly known: readonly StoredSize[];
  /** What the next run need not read again, and whether any of it is new. */
  readonly parts: readonly BinaryParts[];
  readonly hasNewParts: boolean;
}

export async function writeSizesHandover(file: string, handover: SizesHandover): Promise<void> {
  await writeFile(file, JSON.stringify(handover));
}

/** null where the step left none. */
export async function readSizesHandover(file: string): Promise<SizesHandover | null> {
  const text = await readFile(file, 'utf8').catch(() => null);
  return text === null ? null : (JSON.parse(text) as SizesHandover);
}
