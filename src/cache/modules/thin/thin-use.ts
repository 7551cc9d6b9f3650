import { lastValue } from '../../../inputs/flags/go-flags-variable.ts';
import type { ModulesChoice } from '../../../inputs/inputs.ts';

export interface ThinFacts {
  /** Patterns as `go build` takes them. */
  readonly packages: readonly string[];
  /** Flags of every go command of the step: those of GOFLAGS (parseGoFlags), then those of the build. */
  readonly flags: readonly string[];
  /** As `go env` says it. */
  readonly gofips140: string;
}

/** Flags with which Go may read files that go list does not name, or a go.mod that no key holds. */
const READS_MORE = /^--?(modfile|overlay|toolexec|asmflags)=/;

/** Why a build may not read thin modules; null where it may. */
export function thinRefusal(facts: ThinFacts): string | null {
  // Without -trimpath the folder is part of every compile key and of the binary.
  if (!facts.flags.includes('-trimpath')) return 'a build without -trimpath';
  const flag = facts.flags.find((one) => READS_MORE.test(one));
  if (flag !== undefined) return flag;
  // It looks for what is missing, and changes go.mod.
  if (lastValue(facts.flags, 'mod') === 'mod') return '-mod=mod';
  // cmd/go unpacks the module golang.org/fips140 into GOMODCACHE for a version (internal/fips140).
  if (!['', 'off', 'latest'].includes(facts.gofips140)) return `GOFIPS140=${facts.gofips140}`;
  // Such patterns match folders of modules: in half a module they would match fewer.
  return facts.packages.find((one) => one === 'all' || isWildcardOfPaths(one)) ?? null;
}

function isWildcardOfPaths(pattern: string): boolean {
  return pattern.includes('...') && !/^\.\.?(\/|$)/.test(pattern);
}

export interface SavedKindFacts {
  readonly choice: ModulesChoice;
  /** fileSelection; null where the step may not use thin modules. */
  readonly selection: string | null;
  /** Whether steps after ours used the build cache, in this run or the last one. */
  readonly laterGo: boolean;
  /** Whether steps after ours made Go extract modules, in this run or an earlier one. */
  readonly laterModules: boolean;
  /** compilesCModules. */
  readonly cModules: boolean;
}

/** Which kind of archive a run saves: a place whose later steps or whose C need whole modules gets them. */
export function modulesKindToSave(facts: SavedKindFacts): 'thin' | 'full' {
  if (facts.selection === null || facts.choice === 'full') return 'full';
  if (facts.choice === 'used') return 'thin';
  return facts.laterGo || facts.laterModules || facts.cModules ? 'full' : 'thin';
}

const MISSING = [
  'module lookup disabled',
  'no required module provides',
  'no matching files found',
  'no such file',
  'cannot find package',
  'cannot find module',
  'file not found',
  'does not contain package',
];

/** Whether what a failed go command said can come from a file that is missing in a thin folder. */
export function missingFileExplains(said: string, set: string): boolean {
  const text = said.toLowerCase();
  return text.includes(set) || MISSING.some((one) => text.includes(one));
}
