import type { SizeCause, SizeRecord } from './size-cause.ts';

export interface FlagCause {
  readonly cause: SizeCause;
  /** Whether it changes what is compiled, and so every package. */
  readonly changesCode: boolean;
}

/** Of these nothing compiled depends: the linker leaves things out, or writes a string (as of the go line's GODEBUG). */
const LINKER_ONLY: ReadonlySet<string> = new Set(['-ldflags', 'DefaultGODEBUG']);
const TABLES = ['debug information (DWARF)', 'symbol table', 'symbol table and signature'];

/**
 * Flags that Go recorded otherwise, as one cause. Under -trimpath it records no flags of the linker:
 * there debug information that comes or goes tells of them.
 */
export function flagCause(before: SizeRecord, after: SizeRecord): FlagCause | null {
  const isOtherGo = before.goVersion !== after.goVersion;
  // With CGO_ENABLED flags of C come that are empty.
  const isOther = (name: string) => (before.settings[name] ?? '') !== (after.settings[name] ?? '');
  const names = [
    ...new Set([...Object.keys(before.settings), ...Object.keys(after.settings)]),
  ].filter(
    (name) =>
      isOther(name) &&
      // What follows from the version of Go.
      !(isOtherGo && (name === 'DefaultGODEBUG' || name === 'GOEXPERIMENT')) &&
      // Those of one side are not known.
      !(name === '-ldflags' && isOther('-trimpath')),
  );
  const tables = tableBytes(after) - tableBytes(before);
  const isStripped = tableBytes(before) === 0 || tableBytes(after) === 0;
  const fromTables = isStripped ? tables : 0;
  if (names.length === 0 && fromTables === 0) return null;
  const values = ({ settings }: SizeRecord) => {
    const given = names.filter((name) => settings[name] !== undefined);
    if (names.length === 1) return settings[names[0] ?? ''] ?? null;
    return given.map((name) => `${name}=${settings[name]}`).join(' ') || null;
  };
  const isTold = names.length > 0;
  return {
    changesCode: names.some((name) => !LINKER_ONLY.has(name)),
    cause: {
      cause: 'flags',
      name: isTold ? names.join(', ') : '-ldflags=-s -w (stripped)',
      before: isTold ? values(before) : strippedText(before),
      after: isTold ? values(after) : strippedText(after),
      bytes: fromTables,
    },
  };
}

function strippedText(record: SizeRecord): string {
  return tableBytes(record) === 0 ? 'stripped' : 'with debug information';
}

/** Without the few bytes of names that a stripped file keeps. */
function tableBytes({ remainder }: SizeRecord): number {
  const [debug = 0, ...symbols] = TABLES.map(
    (name) => remainder.find((one) => one.name === name)?.bytes ?? 0,
  );
  return debug === 0 ? 0 : debug + symbols.reduce((sum, one) => sum + one, 0);
}
