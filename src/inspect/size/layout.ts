import type { Marks } from './marks.ts';
import type { Owners } from './owners.ts';
import type { Program, ProgramSection } from './program/program.ts';
import type { ModuleData } from './tables/moduledata.ts';
import type { Pclntab, TableFunction } from './tables/pclntab.ts';

/** What is read of a program before its bytes are counted, and the marks that collect whose they are. */
export interface Layout {
  readonly program: Program;
  readonly table: Pclntab;
  readonly data: ModuleData | null;
  /** Of Go's version 1.minor. */
  readonly minor: number;
  readonly owners: Owners;
  readonly functions: readonly TableFunction[];
  readonly marks: ReadonlyMap<ProgramSection, Marks>;
}

export function markAt(
  { marks, program }: Pick<Layout, 'marks' | 'program'>,
  section: ProgramSection | null,
  address: number,
  mark: readonly [owner: number, category: number, priority: number],
): void {
  if (section === null) return;
  const offset = address - section.address;
  if (offset < 0 || offset >= section.bytes.length || program.size === 0) return;
  marks.get(section)?.add(offset, mark[0], mark[1], mark[2]);
}
