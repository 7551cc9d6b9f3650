/** What the HTML page shows: one JSON value, whatever of it is there. */
export interface PageData {
  /** Of the project, as a person names it. */
  readonly title: string;
  /** One line each: Go, target, commit, when. */
  readonly facts: readonly string[];
  readonly binaries: readonly PageBinary[];
  readonly timeline: PageTimeline | Missing;
  readonly trend: PageTrend | Missing;
}

/** Why a view has nothing to show, in a sentence, and what to change. */
export interface Missing {
  readonly missing: string;
}

export interface PageBinary {
  readonly name: string;
  /** `linux/amd64`. */
  readonly target: string;
  readonly bytes: number;
  readonly size: PageSize | Missing;
  readonly difference: PageDifference | Missing;
  readonly graph: PageGraph | Missing;
}

/** Of inspect/size/size-report.ts what the page shows. */
export interface PageSize {
  readonly modules: readonly { module: string; version: string; bytes: number }[];
  readonly packages: readonly PagePackageSize[];
  readonly functions: readonly { name: string; package: string; bytes: number }[];
  readonly embeds: readonly { name: string; package: string; bytes: number }[];
  readonly remainder: readonly { name: string; bytes: number }[];
}

export interface PagePackageSize {
  readonly package: string;
  readonly module: string;
  readonly bytes: number;
  readonly text: number;
  readonly pclntab: number;
  readonly types: number;
  readonly data: number;
}

export interface PageDifference {
  /** What it is compared with: `base tip 3f9a… of main`. */
  readonly base: string;
  readonly bytesBefore: number;
  readonly causes: readonly PageCause[];
}

export interface PageCause {
  readonly cause: string;
  readonly name: string;
  /** Versions or values; '' where there was none. */
  readonly before: string;
  readonly after: string;
  readonly bytes: number;
}

/** The imports of a binary. Indexes count from 0. */
export interface PageGraph {
  /** Index of the main package. */
  readonly main: number;
  readonly modules: readonly { path: string; version: string }[];
  readonly packages: readonly PageGraphPackage[];
}

export interface PageGraphPackage {
  readonly path: string;
  /** Index of its module; -1 for the standard library. */
  readonly module: number;
  readonly imports: readonly number[];
  /** Of its last known compile; null where nobody knows. */
  readonly seconds: number | null;
}

export interface PageTimeline {
  /** From the first action to the end of the last. */
  readonly seconds: number;
  /** By their start. */
  readonly actions: readonly PageAction[];
}

export interface PageAction {
  /** Import path, or what it is where it is no package. */
  readonly name: string;
  /** `compile`, `link`, `list`, `restore`, … */
  readonly kind: string;
  readonly start: number;
  readonly seconds: number;
  readonly isCritical: boolean;
  /** How many actions could begin when it had ended. */
  readonly unlocked: number;
}

export interface PageTrend {
  readonly measures: readonly { name: string; unit: 'bytes' | 'seconds' | 'count' | 'share' }[];
  /** The oldest first; values in the order of the measures, null where one is not known. */
  readonly runs: readonly { label: string; values: readonly (number | null)[] }[];
}
