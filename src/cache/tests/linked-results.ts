import type { Environment } from '../../runner/ports.ts';
import { type CheckoutModule, inFolder, packageFolder } from './in-folder.ts';
import { resultAction } from './inputs-id.ts';
import type { StoredLog, StoredResult, StoredTests } from './stored-tests.ts';
import { type Asked, parseTestLog } from './test-log.ts';
import type { Look } from './times/look.ts';

/** A log and the result that was written with it. */
export interface LinkedResult {
  readonly log: StoredLog;
  readonly result: StoredResult;
  readonly asked: readonly Asked[];
  readonly isInside: (path: string) => boolean;
  /** PWD of the go command: where it was started; undefined where it has none. */
  readonly pwd: string | undefined;
}

export interface Linking {
  readonly modules: readonly CheckoutModule[];
  readonly look: Look;
  readonly environment: Environment;
  readonly goVersion: string;
  /** Where go commands may have been started, the likeliest first. */
  readonly starts: readonly string[];
}

/** So many results next to a log in time are tried for it: packages that were tested side by side. */
const MOST_TRIED = 64;

/**
 * Which result belongs to which log: none of them names the other, but the result lies where Go would
 * look for it now. Those that are not found were made in other surroundings: a variable of one step.
 */
export function linkResults(stored: StoredTests, linking: Linking): LinkedResult[] {
  const results = new Map(stored.results.map((one) => [one.action, one]));
  const insides = new Map<string, (path: string) => boolean>();
  const insideOf = (module: string): ((path: string) => boolean) => {
    const inside = insides.get(module) ?? inFolder(module);
    insides.set(module, inside);
    return inside;
  };
  const linked: LinkedResult[] = [];
  for (const log of stored.logs) {
    for (const importPath of nearest(log, stored.results)) {
      const found = linkTo(log, importPath, { ...linking, results, insideOf });
      if (found === null) continue;
      linked.push(found);
      break;
    }
  }
  return linked;
}

interface Trying extends Linking {
  readonly results: ReadonlyMap<string, StoredResult>;
  readonly insideOf: (module: string) => (path: string) => boolean;
}

function linkTo(log: StoredLog, importPath: string, trying: Trying): LinkedResult | null {
  const place = packageFolder(importPath, trying.modules);
  const asked = place === null ? null : parseTestLog(log.log, place.folder);
  if (place === null || asked === null) return null;
  const isInside = trying.insideOf(place.module);
  const asksStart = asked.some((one) => one.kind === 'variable' && one.name === 'PWD');
  const starts = [place.module, ...trying.starts, place.folder, undefined];
  for (const pwd of asksStart ? starts : [undefined]) {
    const { look, goVersion } = trying;
    const environment = { ...trying.environment, PWD: pwd };
    const action = resultAction(log.action, asked, { look, environment, goVersion, isInside });
    const result = trying.results.get(action);
    if (result?.importPath === importPath) return { log, result, asked, isInside, pwd };
  }
  return null;
}

/** Go writes a log and its result one after the other. */
function nearest(log: StoredLog, results: readonly StoredResult[]): string[] {
  const far = (one: StoredResult): bigint => {
    const ns = one.writtenNs - log.writtenNs;
    return ns < 0n ? -ns : ns;
  };
  const sorted = [...results].sort((a, b) => (far(a) < far(b) ? -1 : 1));
  return [...new Set(sorted.map((one) => one.importPath))].slice(0, MOST_TRIED);
}
