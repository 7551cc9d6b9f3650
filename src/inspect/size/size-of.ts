import { type Result, success } from '../../runner/result.ts';
import { type Attribution, attribute, ownerOfSection } from './attribute.ts';
import { methodPruning } from './method-pruning.ts';
import { moduleFinder, recordedModules } from './modules-of.ts';
import { SPECIAL, UNKNOWN } from './owners.ts';
import type { Program, ProgramSection } from './program/program.ts';
import { readProgram } from './program/read-program.ts';
import { runHolding } from './run-at.ts';
import { shownSettings } from './shown-settings.ts';
import type { ModuleSize, PackageSize, RemainderSize, SizeReport } from './size-report.ts';
import { storedBytes, tally } from './tally.ts';

const MOST_FUNCTIONS = 10;

/** What the bytes of a program are for. `bytes`: of the whole file, which is read once. */
export async function sizeOf(bytes: Buffer, file: string): Promise<Result<SizeReport>> {
  const program = await readProgram(bytes, file);
  if (!program.ok) return program;
  const attributed = await attribute(program.value, file);
  if (!attributed.ok) return attributed;
  const made = attributed.value;
  const common = {
    file,
    bytes: bytes.length,
    wireBytes: null,
    goVersion: program.value.buildInfo?.goVersion ?? null,
    target: `${targetOs(program.value)}/${program.value.goarch ?? '?'}`,
    sections: program.value.sections.map((one) => ({
      name: one.name,
      kind: one.kind,
      bytes: one.fileBytes,
    })),
    settings: shownSettings(program.value.buildInfo?.settings ?? {}),
  };
  if ('sectionsOnly' in made)
    return success({
      ...common,
      ...made,
      attributed: { text: 0, file: 0 },
      modules: recordedModules(program.value.buildInfo).map((one) => ({ ...one, bytes: 0 })),
      packages: [],
      functions: [],
      embeds: [],
      remainder: [],
      methodPruning: { lost: false, by: [] },
    });
  return success({ ...common, sectionsOnly: null, ...figures(program.value, made) });
}

function figures(program: Program, made: Attribution) {
  const { owners } = made;
  const counted = tally(made);
  const moduleOf = moduleFinder(program.buildInfo);
  const packages: PackageSize[] = [];
  const modules = new Map<string, ModuleSize>(
    recordedModules(program.buildInfo).map((one) => [one.module, { ...one, bytes: 0 }]),
  );
  counted.forEach(([text = 0, pclntab = 0, types = 0, data = 0], owner) => {
    const bytes = text + pclntab + types + data;
    const name = owners.names[owner];
    if (owner < SPECIAL.length || bytes === 0 || name === undefined) return;
    const found = moduleOf(name);
    const { module } = found;
    packages.push({ package: name, module, bytes, text, pclntab, types, data });
    const before = modules.get(module)?.bytes ?? 0;
    modules.set(module, { ...found, bytes: before + bytes });
  });
  const remainder = remainderOf(program, made, counted);
  const unknown = remainder.reduce((sum, one) => sum + (one.known ? 0 : one.bytes), 0);
  return {
    attributed: { text: textShare(made), file: 1 - unknown / Math.max(1, program.size) },
    modules: [...modules.values()].sort(byBytes),
    packages: packages.sort(byBytes),
    functions: largest(made.functions).map((one) => ({
      name: one.name,
      package: owners.names[one.owner] ?? '',
      bytes: one.size,
    })),
    embeds: made.embeds.map(({ name, bytes, record }) => {
      const own = made.runs.get(record.section);
      const owner = own?.owners[runHolding(own, record.offset)] ?? UNKNOWN;
      return { name, package: owners.names[owner] ?? '', bytes };
    }),
    remainder,
    methodPruning: methodPruning(made.functions),
  };
}

/** Without sorting a hundred thousand for ten. */
function largest(functions: Attribution['functions']): Attribution['functions'] {
  const sizes = Float64Array.from(functions, (one) => one.size).sort();
  const least = sizes[Math.max(0, sizes.length - MOST_FUNCTIONS)] ?? 0;
  return functions
    .filter((one) => one.size >= least)
    .sort((left, right) => right.size - left.size)
    .slice(0, MOST_FUNCTIONS);
}

function byBytes(left: { readonly bytes: number }, right: { readonly bytes: number }): number {
  return right.bytes - left.bytes;
}

/** Of the functions' bytes, padding with them, what has a package or is named as code of C. */
function textShare({ functions }: Attribution): number {
  const all = functions.reduce((sum, one) => sum + one.slot, 0);
  const owned = functions.reduce((sum, one) => sum + (one.owner === UNKNOWN ? 0 : one.slot), 0);
  return all === 0 ? 0 : owned / all;
}

const WHOLE: Readonly<Record<string, string>> = {
  dwarf: 'debug information (DWARF)',
  symbols: 'symbol table',
  other: 'other sections',
};

function remainderOf(
  program: Program,
  { runs }: Attribution,
  counted: readonly (readonly number[])[],
): RemainderSize[] {
  const found = new Map<string, number>();
  const add = (name: string, bytes: number) => found.set(name, (found.get(name) ?? 0) + bytes);
  SPECIAL.forEach((name, owner) => {
    add(
      name,
      (counted[owner] ?? []).reduce((sum, one) => sum + one, 0),
    );
  });
  for (const section of program.sections) {
    if (!runs.has(section)) add(nameOf(section), section.fileBytes);
    else if (section.stored !== null)
      // The heads of wasm's segments.
      add(
        'heads of data segments',
        section.fileBytes - storedBytes(section, 0, section.bytes.length),
      );
  }
  for (const one of program.outside) add(one.name, one.bytes);
  return [...found]
    .map(([name, bytes]) => ({
      name,
      bytes,
      known: name !== SPECIAL[UNKNOWN] && name !== WHOLE.other,
    }))
    .filter((one) => one.bytes > 0)
    .sort(byBytes);
}

function nameOf(section: ProgramSection): string {
  return WHOLE[section.kind] ?? SPECIAL[ownerOfSection(section)] ?? section.name;
}

function targetOs(program: Program): string {
  return program.buildInfo?.settings.GOOS ?? program.goos ?? '?';
}
