import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SaveContext } from '../save-context.ts';
import { usedSince } from '../used/lane-use.ts';
import { checkoutModules } from './checkout-modules.ts';
import { goProcess } from './go-process.ts';
import { realPath } from './in-folder.ts';
import { type LearnFacts, learnTests, reportTests } from './learn-tests.ts';
import { settleTests } from './settle-tests.ts';
import { storedTests } from './stored-tests.ts';
import type { TestsRecord } from './tests-record.ts';
import { createLook } from './times/look.ts';
import type { TestsReport } from './why-ran.ts';

export interface JobTests {
  /** Of the last step's place. */
  readonly place: string;
  /** null where nothing is known. */
  readonly record: TestsRecord | null;
  readonly report: TestsReport;
  readonly removed: ReadonlySet<string>;
}

/** Of these a job changes nothing but by installing, which the times of their files tell. */
const SYSTEM = [
  ...['/bin', '/dev', '/etc', '/lib', '/lib64', '/nix', '/opt', '/proc', '/sbin', '/snap', '/sys'],
  ...['/usr', '/run/systemd', '/Applications', '/Library', '/System', '/private/etc'],
];

/** The user's, and those that the first program with settings or a cache makes in it, as go does (os.UserConfigDir). */
const OF_USER = ['', '.cache', '.config', 'Library/Application Support', 'Library/Caches'];

/** Settles the tests of all later steps of a job; null where there was none, or where Go has no answer. */
export async function settleJob(context: SaveContext): Promise<JobTests | null> {
  const { runner, record } = context;
  const [first] = record.steps;
  const last = record.steps.at(-1);
  if (first === undefined || last === undefined || last.go.root === null) return null;
  const { checkout, since } = last.tests;
  const stored = await storedTests(record.goCache, usedSince(first));
  if (stored.results.length === 0) return null;
  const modules = await checkoutModules(runner, checkout, last.tests.modules);
  const go = await goProcess(runner, last.go.root, last.tests.modules[0] ?? checkout);
  const { environment } = go ?? runner;
  const keeps = go !== null && record.steps.every((step) => step.tests.mode !== 'off');
  const steady = [...SYSTEM, last.go.root, last.go.modCache, record.goCache];
  const settled = await settleTests(
    {
      ports: runner,
      goCache: realPath(record.goCache) ?? record.goCache,
      keeps,
      modules,
      environment,
      goVersion: go?.version ?? '',
      starts: [checkout],
      checkout,
      steady,
      known: [
        '/',
        '/tmp',
        '/private/tmp',
        tmpdir(),
        environment.TMPDIR ?? '',
        ...OF_USER.map((name) => join(homedir(), name)),
      ],
      modCache: realPath(last.go.modCache) ?? last.go.modCache,
      jobBeganNs: jobBegan(runner.environment.GITHUB_EVENT_PATH ?? ''),
      beganNs: BigInt(Math.floor(record.beganAt)) * 1_000_000n,
    },
    stored,
  );
  const facts: LearnFacts = {
    settled,
    checkout,
    look: createLook(),
    environment,
    before: last.habits.known?.tests ?? null,
    since,
    restored: new Set(
      record.steps.flatMap(({ restored }) => [
        ...(restored.base?.actions ?? []),
        ...(restored.delta?.actions ?? []),
      ]),
    ),
  };
  return {
    place: last.lane.place,
    // A step that keeps nothing forgets nothing either.
    record: keeps ? learnTests(facts) : facts.before,
    report: reportTests(facts),
    removed: settled.removed,
  };
}

/** The runner writes the event's file before a job's first step. */
function jobBegan(eventFile: string): bigint | null {
  const facts = eventFile === '' ? '' : createLook().stat(eventFile);
  return typeof facts === 'string' ? null : facts.birthtimeNs;
}
