import { oneLine } from '../../runner/one-line.ts';
import type { RestoreReports } from '../cache-report.ts';
import type { FoundHabits } from '../habits/fetch-habits.ts';
import type { SavePermission } from '../save-policy.ts';
import { laneCauses } from './lane-causes.ts';
import type { MadeFrom } from './made-from.ts';
import type { Cause, MissCause } from './miss-cause.ts';
import { goSumText, moduleChanges } from './module-changes.ts';
import { folderCauses, placeCauses } from './place-causes.ts';

/** What a run knows of itself and of what it found. */
export interface MissFacts {
  readonly reports: RestoreReports;
  /** Keys of damaged archives; '' if none. */
  readonly brokenKeys: { readonly modules: string; readonly base: string; readonly delta: string };
  /** Why parts were not there that the store has, as the log says it. */
  readonly lost: readonly string[];
  readonly habits: FoundHabits;
  /** What this run is made from; its packages are not asked for. */
  readonly now: Omit<MadeFrom, 'packages'>;
  /** What the entries were made from that it fell back to; null where none came, or they do not say. */
  readonly from: MadeFrom | null;
  readonly permission: SavePermission;
  /** unkeptReason. */
  readonly unkept: string;
  /** Whether it reads a module cache at all. */
  readonly usesModules: boolean;
}

/** Why caches missed or were only near; empty where each had what was asked for. */
export function explainMisses(facts: MissFacts): MissCause[] {
  const causes: MissCause[] = [];
  const add = (cache: MissCause['caches'][number], found: readonly Cause[]): void => {
    for (const one of found) {
      const at = causes.findIndex((other) => other.kind === one.kind && other.text === one.text);
      const before = causes[at];
      if (before === undefined) causes.push({ ...one, caches: [cache] });
      else causes[at] = { ...before, caches: [...before.caches, cache] };
    }
  };
  add('compile', compileCauses(facts));
  if (facts.usesModules) add('modules', modulesCauses(facts));
  return causes;
}

function compileCauses(facts: MissFacts): Cause[] {
  const { reports, brokenKeys, unkept, from, now } = facts;
  if (unkept !== '') return [{ kind: 'not-kept', text: unkept, change: '' }];
  const broken = [brokenKeys.base, brokenKeys.delta].filter((key) => key !== '');
  if (broken.length > 0) return broken.map(damaged);
  const lost = lostCauses(facts, / (?:base|delta) cache /);
  if (lost.length > 0) return lost;
  if (reports.base.hit === 'miss' && reports.delta.hit === 'miss') return nothingFound(facts);
  if (from === null) return [];
  const place = otherPlace(facts, from);
  // Found by another part of its key, nothing says that go.sum is another one.
  const isNear = reports.base.hit === 'partial' && place.length === 0;
  const hasModules = isNear || moduleChanges(from.modules, now.modules).length > 0;
  return [
    ...place,
    ...laneCauses(from.lane, now.lane),
    ...folderCauses(from.place, now.place),
    ...(hasModules ? goSumCauses(from.modules, now.modules) : []),
  ];
}

/** No base and no delta, although the store has answered. */
function nothingFound(facts: MissFacts): Cause[] {
  const nearest = nearestLane(facts);
  if (nearest === undefined) return [firstRun(facts, 'first run of this place')];
  const other = otherLane(facts);
  if (other.length > 0) return other;
  if (nearest.one.base === '') return [firstRun(facts, 'first run of this lane')];
  return [evicted(nearest.one.base)];
}

/** Where several differ, the one in which the least does. */
function nearestLane({ habits, now }: MissFacts) {
  const each = (habits.known?.lanes ?? []).map((one) => ({
    ...{ one, causes: laneCauses(one.ingredients, now.lane) },
  }));
  return each.sort((a, b) => a.causes.length - b.causes.length)[0];
}

function otherLane(facts: MissFacts): Cause[] {
  const causes = nearestLane(facts)?.causes ?? [];
  return causes.map((cause) => ({ ...cause, text: `lane changed: ${cause.text}` }));
}

function firstRun({ permission }: MissFacts, what: string): Cause {
  if (permission.may)
    return { kind: 'first-run', text: `${what}: nothing was saved for it yet`, change: '' };
  const { reason } = permission;
  if (/^`save`/.test(reason) || /never save/.test(reason)) {
    return { kind: 'not-permitted', text: `${what}, and it may not save: ${reason}`, change: SAVE };
  }
  const text = `${what}: the default branch has not saved it yet (${reason})`;
  return { kind: 'first-run', text, change: 'run the workflow on the default branch' };
}

const SAVE = 'let a run on the default branch save (`save`)';

function evicted(key: string): Cause {
  return {
    kind: 'evicted',
    text: `the entry was evicted: ${oneLine(key)} had been saved`,
    change: 'keep the repository below its 10 GB (`quota` says what fills it), or run once a week',
  };
}

function damaged(key: string): Cause {
  return { kind: 'damaged', text: `the entry is damaged: ${oneLine(key)}`, change: '' };
}

function lostCauses({ lost, habits }: MissFacts, of: RegExp): Cause[] {
  const own = lost.filter((text) => of.test(text));
  // A store that did not answer for the record did not answer for what that record leads to.
  const texts = own.length > 0 ? own : habits.unavailable === '' ? [] : [habits.unavailable];
  return texts.slice(0, 1).map((text) => ({
    kind: 'unavailable',
    text: `the store did not answer: ${oneLine(text)}`,
    change: '',
  }));
}

function otherPlace({ now, habits, reports }: MissFacts, from: MadeFrom): Cause[] {
  const renamed = placeCauses(from.place, now.place);
  const own = habits.known?.lanes.find((one) => one.base !== '');
  // It had one of its own, and fell back to another's.
  if (renamed.length > 0 && own !== undefined) return [evicted(own.base)];
  if (renamed.length > 0) return renamed;
  const had = reports.base.hit === 'miss' ? own : undefined;
  return had === undefined ? [] : [evicted(had.base)];
}

function goSumCauses(before: readonly string[], now: readonly string[]): Cause[] {
  return [{ kind: 'go-sum', text: goSumText(moduleChanges(before, now)), change: '' }];
}

function modulesCauses(facts: MissFacts): Cause[] {
  const { reports, brokenKeys, habits, now } = facts;
  if (brokenKeys.modules !== '') return [damaged(brokenKeys.modules)];
  const lost = lostCauses(facts, / modules cache /);
  if (lost.length > 0) return lost;
  const before = habits.known?.modules ?? null;
  if (reports.modules.hit === 'exact') return [];
  if (reports.modules.hit === 'partial')
    return before === null ? [] : goSumCauses(before, now.modules);
  if (before === null || before.length === 0) return [firstRun(facts, 'first run of this place')];
  const changes = moduleChanges(before, now.modules);
  // What of modules a build reads follows from its flags and targets.
  const other = changes.length === 0 && facts.from === null ? otherLane(facts) : [];
  if (other.length > 0) return other;
  return changes.length > 0
    ? goSumCauses(before, now.modules)
    : [{ ...evicted('the modules of this place'), text: 'the entry of the modules was evicted' }];
}
