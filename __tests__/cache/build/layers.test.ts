import { contentDigest } from '../../../src/cache/build/content-digest.ts';
import {
  type DecidedNote,
  decideLayers,
  type LayerFacts,
} from '../../../src/cache/build/layers.ts';
import type {
  KeptEntry,
  LayerNote,
  RestoredLayer,
} from '../../../src/cache/build/restored-layer.ts';

/** Entries are named by a letter; each has an output of its own, 10 bytes where nothing else is said. */
function entry(name: string, size = 10, kind: KeptEntry['kind'] = 'plain'): KeptEntry {
  return { action: `action ${name}`, output: `output ${name}`, size, kind };
}

function entries(names: string, size = 10): KeptEntry[] {
  return [...names].map((name) => entry(name, size));
}

/** A restored layer; its archive has as many bytes as its outputs where nothing else is said. */
function layer(
  key: string,
  held: readonly KeptEntry[],
  note: Partial<LayerNote> = {},
  bytes?: number,
): RestoredLayer {
  const outputs = [...new Map(held.map((one) => [one.output, one.size]))];
  return {
    key,
    bytes: bytes ?? outputs.reduce((sum, [, size]) => sum + size, 0),
    actions: held.map((one) => one.action),
    outputs,
    note: { base: '', after: '', carried: 0, c: '', cActions: [], from: null, ...note },
    standsOn: null,
  };
}

/** As restoreLayer puts together a delta and the one that it stands on. */
function standing(delta: RestoredLayer, ground: RestoredLayer): RestoredLayer {
  return {
    ...delta,
    bytes: delta.bytes + ground.bytes,
    actions: [...delta.actions, ...ground.actions],
    outputs: [...delta.outputs, ...ground.outputs],
    standsOn: ground,
  };
}

const BASE = layer('base-1', entries('abcdefghij'));

function decide(changes: Partial<LayerFacts<KeptEntry>>) {
  return decideLayers<KeptEntry>({
    used: [],
    base: BASE,
    delta: null,
    restoredDelta: [],
    whole: true,
    deltaGone: false,
    driftedBefore: false,
    deltaBroken: false,
    withoutDelta: false,
    ...changes,
  });
}

function names(list: readonly KeptEntry[]): string {
  return list.map((one) => one.action.slice('action '.length)).join('');
}

function saved(decision: ReturnType<typeof decide>): string {
  return decision.save === 'nothing' ? 'nothing' : `${decision.save} ${names(decision.entries)}`;
}

describe('a whole run', () => {
  test('without a base saves one, of all that it used', () => {
    const decision = decide({ base: null, used: entries('abc') });
    expect(decision).toMatchObject({ drifted: false, note: { base: '', after: '', carried: 0 } });
    expect(saved(decision)).toBe('base abc');
  });

  test('without a base, but with a delta, saves a base of both', () => {
    const delta = layer('delta-1', entries('xy'), { base: 'base-gone' });
    expect(saved(decide({ base: null, delta, used: entries('abxy') }))).toBe('base abxy');
  });

  test.each([
    ['nothing', []],
    ['only indexes', [entry('a', 10, 'index')]],
  ])('that used %s saves nothing', (_what, used) => {
    expect(decide({ base: null, used })).toEqual({
      save: 'nothing',
      drifted: null,
      reason: 'nothing was compiled',
    });
  });

  test('whose layers hold everything saves nothing', () => {
    const delta = layer('delta-1', entries('xy'), { base: BASE.key });
    const used = entries('abcdefghijxy');
    expect(decide({ used: entries('abcdefghij') })).toMatchObject({
      save: 'nothing',
      drifted: false,
    });
    expect(decide({ delta, used })).toMatchObject({ save: 'nothing', drifted: false });
    expect(decide({ used: [...used.slice(0, 10), entry('i2', 10, 'index')] }).save).toBe('nothing');
  });

  test('that compiled saves what is beyond the base, the restored delta used included', () => {
    const delta = layer('delta-1', entries('xy'), { base: BASE.key });
    const decision = decide({ delta, used: entries('abcdefghijxuvw') });
    expect(saved(decision)).toBe('delta xuvw');
    expect(decision).toMatchObject({ drifted: false, reason: '3 new entries' });
  });

  test('packs indexes with what it saves, though they are no reason to save', () => {
    const used = [...entries('abcdefghijx'), entry('n', 10, 'index')];
    expect(saved(decide({ used }))).toBe('delta xn');
    expect(saved(decide({ base: null, used: used.slice(9) }))).toBe('base jxn');
  });
});

describe('what a run cannot have seen', () => {
  test('a run that used nothing judges no base, however often', () => {
    for (const used of [[], [entry('n', 10, 'index')]]) {
      expect(decide({ used, driftedBefore: true })).toMatchObject({
        save: 'nothing',
        drifted: null,
      });
    }
  });

  test('a run that lost a part of its delta saves none: what is gone would be in no archive', () => {
    const delta = layer('delta-1', entries('xy'), { base: BASE.key });
    const facts = { delta, used: entries('z'), restoredDelta: entries('x'), whole: false };
    expect(saved(decide(facts))).toBe('delta zx');
    expect(decide({ ...facts, deltaGone: true }).save).toBe('nothing');
  });
});

describe('drift', () => {
  test('a third of the base unused is none, more is', () => {
    const base = layer('base-1', entries('abc'));
    expect(decide({ base, used: entries('ab') }).drifted).toBe(false);
    expect(decide({ base, used: entries('a') })).toMatchObject({ save: 'nothing', drifted: true });
  });

  test('bytes count, not entries', () => {
    const base = layer('base-1', [entry('a', 1000), ...entries('bcdefgh', 1)]);
    expect(decide({ base, used: [entry('a', 1000)] }).drifted).toBe(false);
    expect(decide({ base, used: entries('bcdefgh', 1) }).drifted).toBe(true);
  });

  test('an output that another action used is used', () => {
    const others = entries('ghij').map((one) => ({ ...one, action: `other ${one.action}` }));
    const decision = decide({ used: [...entries('abcdef'), ...others] });
    expect(decision).toMatchObject({ save: 'delta', drifted: false });
  });

  test('a delta of over half of the base has outgrown it', () => {
    const half = decide({ used: entries('abcdefghijvwxyz') });
    const more = decide({ used: [...entries('abcdefghijvwxyz'), entry('u', 1)] });
    expect(half).toMatchObject({ save: 'delta', drifted: false });
    expect(more).toMatchObject({
      save: 'delta',
      drifted: true,
      reason: 'the delta has outgrown half of the base',
    });
  });

  test('one output that two new actions share counts once', () => {
    const twice = entries('vwxy').flatMap((one) => [one, { ...one, action: `${one.action}2` }]);
    expect(decide({ used: [...entries('abcdefghij'), ...twice] }).drifted).toBe(false);
  });

  test.each([
    ['seen first: the run saves as if there were none', false, 'delta x'],
    ['seen in two runs in a row: a new base of what is used', true, 'base abcdefx'],
  ])('%s', (_what, driftedBefore, expected) => {
    const decision = decide({ driftedBefore, used: entries('abcdefx') });
    expect(saved(decision)).toBe(expected);
    expect(decision).toMatchObject({
      // A new base begins without drift.
      drifted: !driftedBefore,
      reason: 'over a third of the base goes unused',
    });
  });

  test('seen in two runs makes a base even where nothing new was compiled', () => {
    expect(saved(decide({ driftedBefore: true, used: entries('abcdef') }))).toBe('base abcdef');
  });

  test('seen only before, it is forgotten', () => {
    const decision = decide({ driftedBefore: true, used: entries('abcdefghijx') });
    expect(saved(decision)).toBe('delta x');
    expect(decision.drifted).toBe(false);
  });
});

describe('bytes that deltas carry again', () => {
  // More than half is new, so that no delta stands on another.
  const used = entries('abcdefghijxyuvw');

  function noteOf(changes: Partial<LayerFacts<KeptEntry>>): DecidedNote | null {
    const decision = decide({ used, ...changes });
    return decision.save === 'delta' ? decision.note : null;
  }

  test('are none in the first delta of a base', () => {
    expect(noteOf({})).toEqual({ base: BASE.key, after: '', carried: 0 });
  });

  test('are those that the delta before held, added to what it says itself', () => {
    const delta = layer('delta-1', entries('xyq'), { base: BASE.key, carried: 50 });
    expect(noteOf({ delta })).toEqual({ base: BASE.key, after: '', carried: 70 });
  });

  test('are counted as they were packed', () => {
    // Two of three entries of an archive that was packed to half of its size.
    const delta = layer('delta-1', entries('xyq'), { base: BASE.key, carried: 50 }, 15);
    expect(noteOf({ delta })).toEqual({ base: BASE.key, after: '', carried: 60 });
  });

  test('begin again on another base', () => {
    const delta = layer('delta-1', entries('xyq'), { base: 'base-0', carried: 50 });
    expect(noteOf({ delta })).toEqual({ base: BASE.key, after: '', carried: 0 });
  });

  test('as many as the archive of the base has are allowed, one more makes a new base', () => {
    const delta = (carried: number) =>
      layer('delta-1', entries('xyq'), { base: BASE.key, carried });
    expect(noteOf({ delta: delta(80) })).toMatchObject({ carried: 100 });
    const decision = decide({ used, delta: delta(81) });
    expect(saved(decision)).toBe('base abcdefghijxyuvw');
    expect(decision).toMatchObject({ note: { base: '', after: '', carried: 0 }, drifted: false });
    const packed = layer('base-1', entries('abcdefghij'), {}, 99);
    expect(decide({ used, base: packed, delta: delta(80) }).save).toBe('base');
  });
});

describe('a delta that stands on another', () => {
  const ground = layer('delta-1', entries('rst'), { base: BASE.key });
  const all = entries('abcdefghij');

  function deltaOf(changes: Partial<LayerFacts<KeptEntry>>) {
    const decision = decide(changes);
    if (decision.save !== 'delta') throw new Error(decision.reason);
    return { after: decision.note.after, entries: names(decision.entries) };
  }

  test('holds only what is new, where that is at most half of it', () => {
    const used = [...all, ...entries('rstx')];
    expect(deltaOf({ delta: ground, used })).toEqual({ after: 'delta-1', entries: 'x' });
    const half = [...all, ...entries('rstxyz')];
    expect(deltaOf({ delta: ground, used: half })).toEqual({ after: 'delta-1', entries: 'xyz' });
  });

  test('is not made where more than half would be new', () => {
    const used = [...all, ...entries('rstwxyz')];
    expect(deltaOf({ delta: ground, used })).toEqual({ after: '', entries: 'rstwxyz' });
  });

  test('is not made where less than half of the other is still used', () => {
    const large = layer('delta-1', [...entries('rst'), entry('q', 31)], { base: BASE.key });
    const fits = layer('delta-1', [...entries('rst'), entry('q', 30)], { base: BASE.key });
    const used = [...all, ...entries('rstx')];
    expect(deltaOf({ delta: large, used })).toEqual({ after: '', entries: 'rstx' });
    expect(deltaOf({ delta: fits, used })).toEqual({ after: 'delta-1', entries: 'x' });
  });

  test('is followed by one that stands on the same, so that no chain grows', () => {
    const second = layer('delta-2', entries('x'), { base: BASE.key, after: 'delta-1' });
    const used = [...all, ...entries('rstxy')];
    expect(deltaOf({ delta: standing(second, ground), used })).toEqual({
      after: 'delta-1',
      entries: 'xy',
    });
  });

  test('is not made on one whose own ground was not found', () => {
    const orphan = layer('delta-2', entries('rst'), { base: BASE.key, after: 'delta-1' });
    const used = [...all, ...entries('rstx')];
    expect(deltaOf({ delta: orphan, used })).toEqual({ after: '', entries: 'rstx' });
  });

  test('is not made on a delta of another base', () => {
    const other = layer('delta-1', entries('rst'), { base: 'base-0' });
    const used = [...all, ...entries('rstx')];
    expect(deltaOf({ delta: other, used })).toEqual({ after: '', entries: 'rstx' });
  });

  test('is not made by a run that is not whole: its delta holds all that both held', () => {
    const second = layer('delta-2', entries('x'), { base: BASE.key, after: 'delta-1' });
    const changes = {
      whole: false,
      delta: standing(second, ground),
      restoredDelta: entries('xrst'),
      used: entries('ay'),
    };
    expect(deltaOf(changes)).toEqual({ after: '', entries: 'yxrst' });
  });
});

describe('many runs in a row', () => {
  /** Runs with these used sets, each restoring what the last one saved; bytes uploaded in all. */
  function uploads(usedSets: readonly (readonly KeptEntry[])[]): number {
    const stored = new Map<string, RestoredLayer>();
    let [base, delta]: [RestoredLayer | null, RestoredLayer | null] = [null, null];
    let driftedBefore = false;
    let uploaded = 0;
    for (const [run, used] of usedSets.entries()) {
      const decision = decide({ base, delta, driftedBefore, used });
      driftedBefore = decision.drifted ?? driftedBefore;
      if (decision.save === 'nothing') continue;
      const made = layer(`${decision.save}-${run}`, decision.entries, decision.note);
      stored.set(made.key, made);
      uploaded += made.bytes;
      if (decision.save === 'base') base = made;
      else {
        const ground = stored.get(made.note.after);
        delta = ground === undefined ? made : standing(made, ground);
      }
      // The next run finds all that this one used.
      const there = new Set([...(base?.actions ?? []), ...(delta?.actions ?? [])]);
      expect(used.every((one) => there.has(one.action))).toBe(true);
    }
    return uploaded;
  }

  /** Used sets of edits of single packages; as many again are dependencies that nobody edits. */
  function edits(count: number, packages: number, edited: (edit: number) => number) {
    const current = Array.from({ length: 2 * packages }, (_, i) => entry(`package ${i}`, 100));
    const sets = [[...current]];
    for (let edit = 0; edit < count; edit++) {
      current[edited(edit) % packages] = entry(`edit ${edit}`, 100);
      sets.push([...current]);
    }
    return sets;
  }

  test.each<[string, (edit: number) => number]>([
    ['one package', () => 0],
    ['two packages', (edit) => edit % 2],
    ['all packages', (edit) => edit],
  ])('40 edits of %s upload at most three bases', (_what, edited) => {
    const base = 2 * 60 * 100;
    expect(uploads(edits(40, 60, edited)) - base).toBeLessThanOrEqual(3 * base);
  });

  test('the same commit again uploads nothing', () => {
    const [first = []] = edits(0, 10, () => 0);
    expect(uploads([first, first, first])).toBe(2000);
  });

  test('a change of nearly everything is a new base in its second run', () => {
    const before = edits(0, 10, () => 0)[0] ?? [];
    const after = before.map((one) => ({
      ...one,
      action: `2 ${one.action}`,
      output: `2 ${one.output}`,
    }));
    // The base, then all of it as a delta, then as a base.
    expect(uploads([before, after, after, after])).toBe(3 * 2000);
  });
});

describe('a run that is not whole', () => {
  const delta = layer('delta-1', entries('xy'), { base: BASE.key, carried: 5 });
  const partial = { whole: false, delta, restoredDelta: entries('xy') };

  test('that compiled nothing new saves nothing, and judges nothing', () => {
    const expected = { save: 'nothing', drifted: null, reason: 'nothing new was compiled' };
    expect(decide({ ...partial, used: entries('a') })).toEqual(expected);
    expect(decide({ ...partial, used: [] })).toEqual(expected);
    expect(decide({ ...partial, used: [entry('i2', 10, 'index')] })).toEqual(expected);
  });

  test('saves a delta with what is new, and keeps the restored one', () => {
    const decision = decide({ ...partial, used: entries('axz') });
    expect(saved(decision)).toBe('delta xzy');
    // x and y were uploaded before.
    expect(decision).toMatchObject({
      drifted: null,
      note: { base: BASE.key, after: '', carried: 25 },
    });
  });

  test('never saves a base, whatever drifted', () => {
    expect(saved(decide({ ...partial, driftedBefore: true, used: entries('z') }))).toBe(
      'delta zxy',
    );
    const none = { ...partial, base: null, delta: null, restoredDelta: [] };
    const decision = decide({ ...none, used: entries('ab') });
    expect(saved(decision)).toBe('delta ab');
    expect(decision).toMatchObject({ note: { base: '', after: '', carried: 0 } });
  });

  test('without a base keeps the restored delta too', () => {
    expect(saved(decide({ ...partial, base: null, used: entries('az') }))).toBe('delta azxy');
  });
});

describe('contentDigest', () => {
  const some = entries('abc');

  test('is 16 hex digits over actions and outputs, in any order', () => {
    expect(contentDigest(some, '')).toMatch(/^[0-9a-f]{16}$/);
    expect(contentDigest([...some].reverse(), '')).toBe(contentDigest(some, ''));
  });

  test.each<[string, KeptEntry[]]>([
    ['one more', [...some, entry('d')]],
    ['one less', some.slice(1)],
    ['another output', [...some.slice(1), { ...entry('a'), output: 'other' }]],
    ['another action', [...some.slice(1), { ...entry('a'), action: 'other' }]],
  ])('%s counts', (_what, other) => {
    expect(contentDigest(other, '')).not.toBe(contentDigest(some, ''));
  });

  test('indexes do not count', () => {
    const indexes = [entry('n', 10, 'index'), entry('m', 20, 'index')];
    expect(contentDigest([...indexes, ...some], '')).toBe(contentDigest(some, ''));
  });

  test('what it replaces counts: a broken archive and its successor have two keys', () => {
    expect(contentDigest(some, 'gtb1-base-broken')).not.toBe(contentDigest(some, ''));
  });
});

describe('a damaged delta is replaced', () => {
  test('also where nothing new was compiled', () => {
    const used = entries('abcdefghij');
    expect(saved(decide({ deltaBroken: true, used }))).toBe('delta ');
    expect(saved(decide({ deltaBroken: false, used }))).toBe('nothing');
  });
});

describe('with deltas switched off', () => {
  const off = (changes: Partial<LayerFacts<KeptEntry>>) =>
    decide({ withoutDelta: true, ...changes });

  test('whatever is new makes a whole base, of what is used', () => {
    expect(saved(off({ used: entries('abcx') }))).toBe('base abcx');
    expect(saved(off({ base: null, used: entries('ab') }))).toBe('base ab');
  });

  test('nothing new saves nothing', () => {
    expect(saved(off({ used: entries('abc') }))).toBe('nothing');
  });

  test('a run that is not whole saves nothing', () => {
    expect(saved(off({ used: entries('abcx'), whole: false }))).toBe('nothing');
  });
});
