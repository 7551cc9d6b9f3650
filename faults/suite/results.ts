import { existsSync } from 'node:fs';
import { appendFile, readFile } from 'node:fs/promises';
import type { Phase, StoreKind } from '../kinds/kind.ts';
import type { Problem } from './judge.ts';

/** One line of the file of results. */
export interface CaseResult {
  readonly number: number;
  readonly seed: number;
  readonly kind: string;
  readonly phase: Phase;
  readonly store: StoreKind;
  /** What was drawn. */
  readonly what: string;
  readonly problems: readonly Problem[];
  /** Requests that were spoilt. */
  readonly hits: number;
  /** How main ended. */
  readonly exit: number | null;
  /** Seconds of the longest step of the faulty run, and of the whole case. */
  readonly longest: number;
  /** Seconds of the median cold job of that run of the suite. */
  readonly cold?: number;
  readonly seconds: number;
}

/** What a run before has written; nothing where there is no such file. */
export async function readResults(file: string): Promise<CaseResult[]> {
  if (file === '' || !existsSync(file)) return [];
  const lines = (await readFile(file, 'utf8')).split('\n');
  // The last line of a killed run may be half of one.
  return lines.flatMap((line) => {
    try {
      return [JSON.parse(line) as CaseResult];
    } catch {
      return [];
    }
  });
}

export async function writeResult(file: string, result: CaseResult): Promise<void> {
  if (file !== '') await appendFile(file, `${JSON.stringify(result)}\n`);
}
