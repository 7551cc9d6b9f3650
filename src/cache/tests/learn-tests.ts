import { join } from 'node:path';
import { valueDigest } from '../../runner/digest.ts';
import type { Environment } from '../../runner/ports.ts';
import { relativePath } from '../../runner/relative-path.ts';
import { toThousandths } from '../../runner/units.ts';
import { sealed } from '../lane/sealed-value.ts';
import { isBelow, realPath } from './in-folder.ts';
import type { SettledResult, SettledTests } from './settle-tests.ts';
import { type TestsRecord, timesByName } from './tests-record.ts';
import type { Look } from './times/look.ts';
import { type RanPackage, type TestsReport, whyRan } from './why-ran.ts';

/** What is said of ran tests at most. */
const MOST_SAID = 10;

export interface LearnFacts {
  readonly settled: SettledTests;
  readonly checkout: string;
  /** Made after times were set. */
  readonly look: Look;
  readonly environment: Environment;
  readonly before: TestsRecord | null;
  readonly since: number;
  /** Actions that this job restored. */
  readonly restored: ReadonlySet<string>;
}

/** The record of a place's tests after this job. */
export function learnTests(facts: LearnFacts): TestsRecord {
  const { settled, before, environment } = facts;
  const kept = settled.results.filter((one) => one.dropped === null);
  const texts = stateTexts(kept, facts);
  // What was used and nobody can name: nothing that is known is forgotten.
  const isSure = kept.every((one) => one.linked !== null);
  if (!isSure && before !== null)
    for (const [name, time] of timesByName(before)) if (!texts.has(name)) texts.set(name, time);
  const names = [...texts.keys()].sort();
  const variables = [...new Set(kept.flatMap(variablesOf))].sort();
  return {
    since: facts.since,
    names,
    times: names.map((name) => texts.get(name) ?? ''),
    variables: Object.fromEntries(variables.map((name) => [name, stateOf(name, environment)])),
    packages: [...new Set(kept.map((one) => one.result.importPath))].sort(),
  };
}

/** What became of the job's tests, in words of the place's record before. */
export function reportTests(facts: LearnFacts): TestsReport {
  const { results } = facts.settled;
  const ran = byPackage(results.filter((one) => !one.isCached));
  const cached = byPackage(results.filter((one) => one.isCached)).filter(
    ({ result }) => !ran.some((one) => one.result.importPath === result.importPath),
  );
  const texts = stateTexts(ran, facts);
  return {
    cached: cached.length,
    ran: ran.length,
    savedSeconds: toThousandths(cached.reduce((sum, one) => sum + one.result.seconds, 0)),
    why: ran.slice(0, MOST_SAID).map((one) => ranPackage(one, texts, facts)),
    dropped: ran.filter((one) => one.dropped !== null).length,
  };
}

function ranPackage(
  one: SettledResult,
  texts: ReadonlyMap<string, string>,
  facts: LearnFacts,
): RanPackage {
  const { before, restored, environment, checkout } = facts;
  const { importPath, seconds } = one.result;
  const known = before === null ? new Map<string, string>() : timesByName(before);
  const changed = namesOf(one, facts).filter((name) => {
    const time = known.get(name);
    return time !== undefined && time !== texts.get(name);
  });
  const files = [...changed.filter((name) => !name.endsWith('/')), ...changed];
  const isOther = (name: string): boolean => {
    const value = before?.variables[name];
    return value !== undefined && value !== stateOf(name, environment);
  };
  return {
    importPath,
    seconds,
    why: whyRan({
      dropped: one.dropped === null ? null : shortened(one.dropped, checkout),
      isKnown: before?.packages.includes(importPath) === true,
      hasLog: one.linked === null || restored.has(one.linked.log.action),
      changedFiles: files,
      changedVariables: variablesOf(one).filter(isOther),
    }),
  };
}

function shortened(
  why: NonNullable<SettledResult['dropped']>,
  checkout: string,
): NonNullable<SettledResult['dropped']> {
  if (!('file' in why) || !isBelow(why.file, checkout)) return why;
  return { ...why, file: relativePath(checkout, why.file) };
}

/** Both IDs of a test binary have the same result: each package once. */
function byPackage(results: readonly SettledResult[]): SettledResult[] {
  return [...new Map(results.map((one) => [one.result.importPath, one])).values()];
}

function variablesOf({ linked }: SettledResult): string[] {
  return (linked?.asked ?? []).flatMap((one) =>
    one.kind === 'variable' && one.name !== 'PWD' ? [one.name] : [],
  );
}

function stateOf(name: string, environment: Environment): string {
  const value = environment[name];
  return value === undefined ? '' : sealed(name, value);
}

/** Names below the checkout, as a record has them. */
function namesOf(
  { linked }: SettledResult,
  { checkout, look }: Pick<LearnFacts, 'checkout' | 'look'>,
): string[] {
  return (linked?.asked ?? []).flatMap((one) => {
    if (one.kind === 'variable' || !linked?.isInside(one.path) || !isBelow(one.path, checkout))
      return [];
    const name = relativePath(checkout, one.path) || '.';
    return [one.kind === 'open' && isFolder(one.path, look) ? `${name}/` : name];
  });
}

function isFolder(path: string, look: Look): boolean {
  const found = look.stat(path);
  return typeof found !== 'string' && found.kind === 'folder';
}

function stateTexts(results: readonly SettledResult[], facts: LearnFacts): Map<string, string> {
  const { checkout, look } = facts;
  const { times } = facts.settled;
  const timeOf = (path: string): string =>
    (times.get(path) ?? times.get(realPath(path) ?? '') ?? null)?.toString(36) ?? '';
  const texts = new Map<string, string>();
  for (const name of new Set(results.flatMap((one) => namesOf(one, facts)))) {
    const path = join(checkout, name).replace(/\/$/, '');
    if (!name.endsWith('/')) texts.set(name, timeOf(path));
    else {
      const entries = (look.entries(path) ?? []).map((entry) => timeOf(join(path, entry.name)));
      texts.set(name, valueDigest([timeOf(path), ...entries], 10));
    }
  }
  return texts;
}
