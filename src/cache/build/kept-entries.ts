import { readFileSync } from 'node:fs';
import { sep } from 'node:path';
import { createTurn } from '../../runner/turn.ts';
import type { PackEntry } from '../archive/pack-entry.ts';
import { entryFile } from './entry.ts';
import { type OutputFacts, outputFacts } from './output-kind.ts';
import type { KeptEntry } from './restored-layer.ts';
import type { UsedEntry } from './scan.ts';

/** A used entry with what is known of its output. */
export type PackableEntry = UsedEntry & KeptEntry & OutputFacts;

export interface KeptSet {
  readonly entries: readonly PackableEntry[];
  /** Whether something was left out that only a lane with a C identity may pack. */
  readonly leftOutC: boolean;
}

export interface KeptRules {
  /** Whether the lane carries the identity of the C compiler and library. */
  readonly hasC: boolean;
  /** An index is packed only if it holds a path under one of these (GOROOT, GOMODCACHE). */
  readonly indexRoots: readonly string[];
  /** Whether go vet or go test may run: nothing else asks for the lists of compiled files. */
  readonly sourceLists: boolean;
}

/** The used entries that may be packed: whole, not made by a C compiler unseen, no index of the checkout. */
export async function keptEntries(
  folder: string,
  used: readonly UsedEntry[],
  rules: KeptRules,
): Promise<KeptSet> {
  const turn = createTurn();
  const entries: PackableEntry[] = [];
  let leftOutC = false;
  for (const entry of used) {
    await turn();
    const facts = outputFacts(folder, entry);
    if (facts.kind === 'missing') continue;
    if (facts.kind === 'index' && !isLastingIndex(facts.file, rules.indexRoots)) continue;
    if (facts.kind === 'source-list' && !rules.sourceLists) continue;
    if (!rules.hasC && (facts.kind === 'cgo' || facts.kind === 'executable')) {
      leftOutC = true;
      continue;
    }
    entries.push({ ...entry, ...facts });
  }
  return { entries, leftOutC };
}

/** An index of the checkout is keyed by mtime and dies with it (modindex/read.go dirHash). */
function isLastingIndex(file: string, roots: readonly string[]): boolean {
  const text = readFileSync(file, 'latin1');
  return roots.some((root) => text.includes(root.endsWith(sep) ? root : root + sep));
}

/**
 * The files of entries, each once: outputs by size, because neighbours that resemble each other
 * compress better (caddy: 116 MB, by path 121), then the records that refer to them.
 */
export function packEntries(entries: readonly PackableEntry[]): PackEntry[] {
  const outputs = new Map<string, PackEntry>();
  const records = new Map<string, PackEntry>();
  for (const entry of entries) {
    outputs.set(entry.output, {
      path: entry.path,
      source: entry.file,
      size: entry.size,
      sha256: entry.output,
      mtime: 0,
      mode: entry.kind === 'executable' ? 0o755 : 0o644,
    });
    const record = Buffer.from(entry.record, 'latin1');
    const path = entryFile(entry.action, 'a');
    const size = record.length;
    records.set(path, { path, source: record, size, mtime: 0, mode: 0o644 });
  }
  return [...inOrder(outputs), ...inOrder(records)];
}

function inOrder(entries: ReadonlyMap<string, PackEntry>): PackEntry[] {
  return [...entries.values()].sort((a, b) => a.size - b.size || (a.path < b.path ? -1 : 1));
}
