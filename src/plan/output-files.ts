import { targetText } from '../inputs/target.ts';
import { type Failure, failure } from '../runner/result.ts';
import type { PlannedBinary } from './plan.ts';

/** A file that a run is about to write into `output`. */
export interface OutputFile {
  /** `binary app for linux/amd64`. */
  readonly what: string;
  /** Absolute. */
  readonly path: string;
  readonly kind: 'binary' | 'debug' | 'provenance' | 'sbom';
}

export interface OutputKinds {
  readonly debug: boolean;
  readonly provenance: boolean;
  readonly sbom: boolean;
}

/** gdb looks for it in the folder of the binary, by the name in the binary's link. */
export function debugPath({ path }: Pick<PlannedBinary, 'path'>): string {
  return `${path}.debug`;
}

export function provenancePath({ path }: Pick<PlannedBinary, 'path'>): string {
  return `${path}.provenance.json`;
}

export function sbomPath({ path }: Pick<PlannedBinary, 'path'>): string {
  return `${path}.cdx.json`;
}

/** Every file of a plan, before anything is compiled. */
export function outputFiles(binaries: readonly PlannedBinary[], kinds: OutputKinds): OutputFile[] {
  return binaries.flatMap((planned): OutputFile[] => {
    const of = `${planned.name} for ${targetText(planned.target)}`;
    return [
      { what: `binary ${of}`, path: planned.path, kind: 'binary' },
      ...(kinds.debug
        ? [{ what: `debug file of ${of}`, path: debugPath(planned), kind: 'debug' as const }]
        : []),
      ...(kinds.sbom
        ? [{ what: `bill of materials of ${of}`, path: sbomPath(planned), kind: 'sbom' as const }]
        : []),
      ...(kinds.provenance
        ? [
            {
              what: `provenance of ${of}`,
              path: provenancePath(planned),
              kind: 'provenance' as const,
            },
          ]
        : []),
    ];
  });
}

/** What lies at the place of such a file. */
export interface PlaceFacts {
  readonly file: OutputFile;
  readonly found: 'nothing' | 'file' | 'folder' | 'link' | 'other';
  /** Where a link leads, if that is out of `output` or to no file of ours; '' else. */
  readonly leadsTo: string;
  /** Empty, or of the kind that is written: an object file to Go, a statement of ours. */
  readonly isOurKind: boolean;
  readonly isTracked: boolean;
  /** The package that reads the file, or has the folder; '' for none. */
  readonly package: string;
}

const ELSEWHERE = 'set `output` to a folder for the binaries alone, as in dist';

/**
 * What stands in the way of files, each with its name. `go build -o` refuses folders and what is no
 * object file, too, after it has compiled everything (cmd/go/internal/work/shell.go checkDstOverwrite).
 */
export function outputFailures(places: readonly PlaceFacts[]): Failure[] {
  const taken = new Map<string, OutputFile>();
  return places.flatMap(({ file, ...facts }) => {
    // Names that differ in case only are one file on macOS and Windows.
    const before = taken.get(file.path.toLowerCase());
    taken.set(file.path.toLowerCase(), file);
    const reason =
      before === undefined ? obstacle(facts) : `is also the place of the ${before.what}`;
    if (reason === null) return [];
    const remedy = facts.isTracked && facts.found !== 'folder' ? untrack(file.path) : ELSEWHERE;
    return failure(
      'GTB1105',
      `the ${file.what} would be ${file.path}, which ${reason}`,
      'nothing there, or a file of an earlier build',
      before === undefined
        ? remedy
        : 'name one of the programs otherwise, or build it in a step of its own with another `output`',
    ).failures;
  });
}

function obstacle(facts: Omit<PlaceFacts, 'file'>): string | null {
  const { found, package: owner } = facts;
  if (found === 'folder') return `is a folder${owner === '' ? '' : ` of the package ${owner}`}`;
  if (found === 'nothing') return null;
  if (owner !== '') return `is a file that the package ${owner} is built from`;
  if (facts.isTracked) return 'git tracks';
  if (found === 'link') return facts.leadsTo === '' ? null : `is a link to ${facts.leadsTo}`;
  if (found === 'other') return 'is no regular file';
  return facts.isOurKind ? null : 'is no file of an earlier build';
}

function untrack(path: string): string {
  return `${ELSEWHERE}, or let git forget the file: git rm --cached '${path}'`;
}
