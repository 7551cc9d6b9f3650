/** Why a test ran although it may have run before. */
export type RanReason =
  | { readonly reason: 'no log yet' }
  | { readonly reason: 'its code or the flags' }
  | {
      readonly reason: 'changed file' | 'file outside the module' | 'file without a time';
      readonly file: string;
    }
  | { readonly reason: 'environment'; readonly variable: string }
  | { readonly reason: 'not kept' | 'not known' };

export interface RanPackage {
  readonly importPath: string;
  readonly seconds: number;
  readonly why: RanReason;
}

/** What became of the job's tests. */
export interface TestsReport {
  /** Packages whose result Go had, and those that ran and passed. */
  readonly cached: number;
  readonly ran: number;
  /** Of the tests that did not run. */
  readonly savedSeconds: number;
  /** The first ten that ran, with the reason. */
  readonly why: readonly RanPackage[];
  /** Results that are not kept, and why. */
  readonly dropped: number;
}

export interface RanFacts {
  /** What keeps its result from being kept; null where it is. */
  readonly dropped: RanReason | null;
  /** Whether the place knows a result of the package. */
  readonly isKnown: boolean;
  /** Whether the same test binary with the same flags has a log from an earlier run. */
  readonly hasLog: boolean;
  /** What it names that is not as it was. */
  readonly changedFiles: readonly string[];
  readonly changedVariables: readonly string[];
}

/** One reason: the first that explains it. */
export function whyRan(facts: RanFacts): RanReason {
  const { dropped, isKnown, hasLog } = facts;
  if (dropped?.reason === 'not kept') return dropped;
  if (!isKnown) return dropped ?? { reason: 'no log yet' };
  if (!hasLog) return { reason: 'its code or the flags' };
  const [file] = facts.changedFiles;
  if (file !== undefined) return { reason: 'changed file', file };
  const [variable] = facts.changedVariables;
  if (variable !== undefined) return { reason: 'environment', variable };
  return dropped ?? { reason: 'not known' };
}

export function reasonText(why: RanReason): string {
  switch (why.reason) {
    case 'no log yet':
      return 'no log of it yet';
    case 'its code or the flags':
      return 'its code or the flags are new';
    case 'changed file':
      return `${why.file} has changed`;
    case 'file outside the module':
      return `it reads ${why.file}, outside of its module: Go would not look there again`;
    case 'file without a time':
      return `${why.file} cannot be given a time of its content`;
    case 'environment':
      return `${why.variable} has another value`;
    case 'not kept':
      return 'no test result is read or kept in this job (test-cache)';
    case 'not known':
      return 'something that it makes in the checkout itself, a variable of its step alone, or what no record knows';
  }
}
