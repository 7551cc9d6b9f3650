import { readdirSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { createTurn } from '../../runner/turn.ts';
import { type CacheEntry, parseEntry } from './entry.ts';

/** An entry with the time of its last use, in milliseconds since the epoch. */
export interface UsedEntry extends CacheEntry {
  readonly usedAt: number;
  /** The bytes of its `-a` file. */
  readonly record: string;
}

/**
 * The entries of a GOCACHE used at or after `since` (milliseconds since the epoch). cmd/go writes an
 * entry's mtime on a hit if it is over an hour old (cache.go markUsed), so this sees every hit only
 * where all entries were put two hours back before.
 * Synchronous reads on purpose: one thread over 10,000 small files is three times faster than
 * promises. Transfers that run beside it get their turn.
 */
export async function scanUsed(folder: string, since: number): Promise<UsedEntry[]> {
  const turn = createTurn();
  const used: UsedEntry[] = [];
  for (const [action, file] of actionFiles(folder)) {
    await turn();
    const usedAt = mtimeOf(file);
    if (usedAt === null || usedAt < since) continue;
    const record = readOrNull(file);
    const entry = record === null ? null : parseEntry(action, record);
    if (entry !== null && record !== null) used.push({ ...entry, usedAt, record });
  }
  return used;
}

/** The actions of all entries used at or after `since`, whatever their records say. */
export function usedActions(folder: string, since: number): string[] {
  return [...actionFiles(folder)].flatMap(([action, file]) => {
    const usedAt = mtimeOf(file);
    return usedAt === null || usedAt < since ? [] : [action];
  });
}

/** Puts the entries used since a time back to `to`, so that their next use shows again. */
export function putBack(folder: string, actions: readonly string[], to: number): void {
  for (const action of actions) {
    try {
      utimesSync(join(folder, action.slice(0, 2), `${action}-a`), to / 1000, to / 1000);
    } catch {
      // Gone: trimmed by a go command; then there is nothing to put back.
    }
  }
}

function* actionFiles(folder: string): Generator<[string, string]> {
  for (let i = 0; i < 256; i++) {
    const sub = join(folder, i.toString(16).padStart(2, '0'));
    for (const name of namesIn(sub)) {
      if (name.length === 66 && name.endsWith('-a')) yield [name.slice(0, 64), join(sub, name)];
    }
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function mtimeOf(file: string): number | null {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? null;
}

function readOrNull(file: string): string | null {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return null;
  }
}
