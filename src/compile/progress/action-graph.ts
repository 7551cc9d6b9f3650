import { failure, type Result, success } from '../../runner/result.ts';

/** One action of a go command (cmd/go/internal/work/action.go, actionJSON). */
export interface Action {
  readonly id: number;
  /** `build`, `link`, `build check cache`, `cgo run`, `built-in package`, …; '' for the root of go list. */
  readonly mode: string;
  /** Import path; '' for actions without a package. */
  readonly package: string;
  readonly dependencies: readonly number[];
  /** Whether it ran any command: a hit runs none. */
  readonly ranCommands: boolean;
  /** Time of its commands by the clock, in seconds. */
  readonly seconds: number;
  /**
   * Whether it came to an end: cmd/go gives a compile or link its build ID when it is found in the
   * cache or written. The graph of a killed command, and what follows a failure, has none.
   */
  readonly ended: boolean;
  /** Folder of its intermediate files, while the command runs; '' where it has none. */
  readonly folder: string;
}

export interface ActionGraph {
  readonly actions: readonly Action[];
}

interface ActionRecord {
  readonly ID: number;
  readonly Mode?: string;
  readonly Package?: string;
  readonly Deps?: readonly number[];
  readonly Cmd?: readonly string[] | null;
  readonly CmdReal?: number;
  readonly BuildID?: string;
  readonly Objdir?: string;
}

const NANOSECONDS = 1e9;

/**
 * Reads what `-debug-actiongraph=FILE` wrote (Go 1.21 to 1.26; `go build` and `go list -export`).
 * cmd/go writes the file twice: before the first action, and with times and build IDs at the end.
 */
export function readActionGraph(text: string): Result<ActionGraph> {
  let records: unknown;
  try {
    records = JSON.parse(text);
  } catch (error) {
    return unreadable(error instanceof Error ? error.message : String(error));
  }
  if (!Array.isArray(records)) return unreadable('it is no list');
  const wrong = records.findIndex((record) => !isRecord(record));
  if (wrong >= 0) return unreadable(`its entry ${wrong} is no action`);
  return success({ actions: (records as ActionRecord[]).map(action) });
}

function action(record: ActionRecord): Action {
  return {
    id: record.ID,
    mode: record.Mode ?? '',
    package: record.Package ?? '',
    dependencies: record.Deps ?? [],
    ranCommands: (record.Cmd ?? null) !== null,
    seconds: (record.CmdReal ?? 0) / NANOSECONDS,
    ended: (record.BuildID ?? '') !== '',
    folder: record.Objdir ?? '',
  };
}

function isRecord(value: unknown): value is ActionRecord {
  if (typeof value !== 'object' || value === null) return false;
  const { ID, Mode, Package, Deps, CmdReal, BuildID, Objdir } = value as Record<string, unknown>;
  const optional = (field: unknown, type: string): boolean =>
    field === undefined || typeof field === type;
  return (
    typeof ID === 'number' &&
    [Mode, Package, BuildID, Objdir].every((field) => optional(field, 'string')) &&
    optional(CmdReal, 'number') &&
    (Deps === undefined ||
      Deps === null ||
      (Array.isArray(Deps) && Deps.every((dependency) => typeof dependency === 'number')))
  );
}

function unreadable(reason: string): Result<never> {
  return failure(
    'report',
    `the action graph of the go command cannot be read: ${reason}`,
    'the JSON list that -debug-actiongraph writes (Go 1.21 to 1.26)',
    'nothing in your build: packages-compiled and the timeline leave this command out',
  );
}
