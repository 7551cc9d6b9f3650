import { type Result, success } from '../../runner/result.ts';
import { asResult } from '../executable.ts';
import { type FoundEmbed, findEmbeds } from './embeds.ts';
import type { Layout } from './layout.ts';
import { markPointers, markReferences, markSymbols } from './mark-data.ts';
import { markPclntab } from './mark-pclntab.ts';
import { markText } from './mark-text.ts';
import { markTypes } from './mark-types.ts';
import { DATA, Marks, NO_OWNER, type Runs } from './marks.ts';
import { ownFunctions } from './own-functions.ts';
import { OF_LINKER, OF_NOTES, Owners, UNKNOWN } from './owners.ts';
import type { Program, ProgramSection } from './program/program.ts';
import { spreadOwners } from './spread.ts';
import { findModuleData } from './tables/moduledata.ts';
import { fileOfUnit, findPclntab, readFunctions, type TableFunction } from './tables/pclntab.ts';

/** Whose every byte of a program's sections is. */
export interface Attribution {
  readonly owners: Owners;
  readonly functions: readonly TableFunction[];
  /** Of sections that are cut into runs; the others have one purpose each. */
  readonly runs: ReadonlyMap<ProgramSection, Runs>;
  readonly embeds: readonly FoundEmbed[];
}

export type Attributed = Attribution | { readonly sectionsOnly: string };

const OLDEST = 20;
const NEWEST = 27;

/** A failure is a table that lies; a Go that is not known is an answer. */
export async function attribute(program: Program, file: string): Promise<Result<Attributed>> {
  const version = program.buildInfo?.goVersion ?? null;
  const minor = version === null ? null : minorOf(version);
  if (version !== null && (minor === null || minor < OLDEST || minor > NEWEST))
    return success({
      sectionsOnly: `it was made by ${version}, and only tables of Go 1.${OLDEST} to 1.${NEWEST} are read`,
    });
  const { found: table, ...rest } = findPclntab(program);
  if (table === null) return success({ sectionsOnly: 'why' in rest ? String(rest.why) : '' });
  if (minor === null)
    return success({
      sectionsOnly: 'no version of Go is recorded in it, so its tables are not believed',
    });
  return asResult(file, async () => {
    const owners = new Owners(program.buildInfo?.path ?? null);
    const functions = readFunctions(program, table);
    ownFunctions(functions, owners, (unit) => fileOfUnit(program, table, unit));
    const data = findModuleData(program, table, { minor });
    const marks = new Map(
      program.sections
        .filter((one) => isCut(one, program))
        .map((one) => [one, new Marks(one.bytes.length)]),
    );
    for (const one of marks.values()) one.add(0, UNKNOWN, DATA, NO_OWNER);
    const layout: Layout = { program, table, data, minor, owners, functions, marks };
    markText(layout);
    markPclntab(layout);
    markSymbols(layout);
    const candidates = new Set([...markReferences(layout), ...markPointers(layout)]);
    markTypes(layout, candidates);
    const runs = new Map([...marks].map(([section, one]) => [section, one.runs()]));
    const embeds = findEmbeds(layout, runs);
    spreadOwners(layout, runs);
    return { owners, functions, runs, embeds };
  });
}

/** `go1.26.8`, `go1.27rc1`, `devel go1.27-8e1f5b1 …`, with X: experiments behind. */
export function minorOf(version: string): number | null {
  const [, minor] = /\bgo1\.(\d+)/.exec(version) ?? [];
  return minor === undefined ? null : Number(minor);
}

function isCut({ kind, address }: ProgramSection, program: Program): boolean {
  const hasParts = kind === 'text' || kind === 'rodata' || kind === 'data' || kind === 'pclntab';
  return hasParts && (address > 0 || program.format === 'wasm');
}

/** What owns a section that is not cut. */
export function ownerOfSection({ kind }: ProgramSection): number {
  if (kind === 'notes') return OF_NOTES;
  return kind === 'linking' ? OF_LINKER : UNKNOWN;
}
