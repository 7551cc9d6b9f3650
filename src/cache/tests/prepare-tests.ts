import type { Runner } from '../../runner/ports.ts';
import { messageOf } from '../../runner/thrown.ts';
import type { StepTests } from '../step-record.ts';
import { expireTests } from './expire-tests.ts';
import { madeByMake } from './make-targets.ts';
import { createNeeds, type Named, type Needed } from './named.ts';
import { namedPaths, type TestsRecord } from './tests-record.ts';
import { contentDigests } from './times/content-digests.ts';
import { createLook } from './times/look.ts';
import { plainRepositories } from './times/plain-repositories.ts';
import { setTimes } from './times/set-times.ts';

/**
 * Before later steps: what tests of earlier runs read gets the times of its content, and what must not be
 * believed is declared too old. Whatever fails here, only tests run that need not.
 */
export async function prepareTests(
  runner: Runner,
  goCache: string,
  tests: StepTests,
  known: TestsRecord | null,
): Promise<void> {
  const { log, clock } = runner;
  try {
    await expireTests(goCache, tests.mode === 'kept' ? tests.since : clock.now());
    if (tests.mode === 'off' || known === null || known.names.length === 0) return;
    const began = performance.now();
    const { times, changed, gitProblem } = await timeNamed(runner, tests.checkout, known);
    if (gitProblem !== '')
      log.warning(
        `git takes ${changed} files for changed until it looks at them again: ${gitProblem}. Run git status before what asks for changes, or set test-cache: false`,
      );
    const seconds = (performance.now() - began) / 1000;
    log.info(
      `test-cache: ${times.size} files and folders that tests read have the times of their content (${seconds.toFixed(2)} s)`,
    );
  } catch (error) {
    log.info(`test-cache: tests run again: ${messageOf(error)}`);
  }
}

async function timeNamed(runner: Runner, checkout: string, known: TestsRecord) {
  const look = createLook();
  const digests = contentDigests(await plainRepositories(runner, checkout), look);
  const needs = createNeeds(look, [checkout], madeByMake(checkout));
  return setTimes(runner, needed(namedPaths(known, checkout), needs), look, digests);
}

/** Each path once, found while those before it are given their times. */
function* needed(
  named: readonly Named[],
  needs: (one: Named) => Needed,
): Generator<string, void, undefined> {
  const before = new Set<string>();
  for (const one of named) {
    for (const path of needs(one).paths) {
      if (before.has(path)) continue;
      before.add(path);
      yield path;
    }
  }
}
