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
  /** Milliseconds since the epoch; 0 where it never began, or Go did not say. */
  readonly startedAt: number;
  readonly endedAt: number;
  /** cmd/go starts what is ready in this order, the least first. */
  readonly priority: number;
  /** First half of the build ID: digest of all that decides it; '' where it has none. */
  readonly key: string;
  /** Second half of the build ID: digest of what was made, which importers are keyed by; '' where nothing was. */
  readonly content: string;
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
  readonly Priority?: number;
  readonly TimeStart?: string;
  readonly TimeDone?: string;
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
    startedAt: milliseconds(record.TimeStart),
    endedAt: milliseconds(record.TimeDone),
    priority: record.Priority ?? 0,
    key: record.BuildID?.split('/')[0] ?? '',
    // ACTION/CONTENT of a package, ACTION/…/CONTENT of a binary (cmd/go/internal/work/buildid.go).
    content: record.BuildID?.split('/').at(-1) ?? '',
  };
}

/** Go's zero time is the year 1. */
function milliseconds(time: string | undefined): number {
  const value = time === undefined ? Number.NaN : Date.parse(time);
  return Number.isNaN(value) ? 0 : Math.max(0, value);
}

function isRecord(value: unknown): value is ActionRecord {
  if (typeof value !== 'object' || value === null) return false;
  const record = value as Record<string, unknown>;
  const { ID, Mode, Package, Deps, CmdReal, BuildID, Objdir, Priority } = record;
  const { TimeStart, TimeDone } = record;
  const optional = (field: unknown, type: string): boolean =>
    field === undefined || typeof field === type;
  return (
    typeof ID === 'number' &&
    [Mode, Package, BuildID, Objdir, TimeStart, TimeDone].every((field) =>
      optional(field, 'string'),
    ) &&
    optional(CmdReal, 'number') &&
    optional(Priority, 'number') &&
    (Deps === undefined ||
      Deps === null ||
      (Array.isArray(Deps) && Deps.every((dependency) => typeof dependency === 'number')))
  );
}

function unreadable(reason: string): Result<never> {
  return failure(
    'GTB1701',
    `the action graph of the go command cannot be read: ${reason}`,
    'the JSON list that -debug-actiongraph writes (Go 1.21 to 1.26)',
    'nothing in your build: packages-compiled and the timeline leave this command out',
  );
}
