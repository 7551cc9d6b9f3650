import { packageFolder } from '../../../src/cache/tests/in-folder.ts';
import { testsMode } from '../../../src/cache/tests/tests-mode.ts';
import { isTestsRecord, namedPaths } from '../../../src/cache/tests/tests-record.ts';
import { changesBytes } from '../../../src/cache/tests/times/plain-repositories.ts';
import { type RanFacts, whyRan } from '../../../src/cache/tests/why-ran.ts';

test('results are kept where it is asked for, and believed but on schedule and again', () => {
  const mode = (asked: 'auto' | boolean, changes = {}, rest = {}) =>
    testsMode({
      asked,
      job: { inRunner: true, eventName: 'push', runAttempt: '1', ...changes },
      ...{ platform: 'linux', unkept: '', ...rest },
    });
  expect(mode('auto')).toBe('kept');
  expect(mode('auto', { eventName: 'schedule' })).toBe('fresh');
  expect(mode('auto', { runAttempt: '2' })).toBe('fresh');
  expect(mode('auto', { runAttempt: '' })).toBe('kept');
  expect(mode(true, { eventName: 'schedule', runAttempt: '3' })).toBe('kept');
  expect(mode(false)).toBe('off');
  expect(mode(true, {}, { platform: 'win32' })).toBe('off');
  expect(mode(true, { inRunner: false })).toBe('off');
  expect(mode(true, {}, { unkept: 'GOCACHEPROG' })).toBe('off');
});

test('one reason why a test ran', () => {
  const facts: RanFacts = {
    ...{ dropped: null, isKnown: true, hasLog: true, changedFiles: [], changedVariables: [] },
  };
  const outside = { reason: 'file outside the module', file: 'x' } as const;
  expect(whyRan({ ...facts, isKnown: false })).toEqual({ reason: 'no log yet' });
  expect(whyRan({ ...facts, isKnown: false, dropped: outside })).toBe(outside);
  expect(whyRan({ ...facts, hasLog: false }).reason).toBe('its code or the flags');
  const changed = { ...facts, changedFiles: ['a'], changedVariables: ['B'] };
  expect(whyRan(changed)).toEqual({ reason: 'changed file', file: 'a' });
  const variable = { reason: 'environment', variable: 'B' };
  expect(whyRan({ ...changed, changedFiles: [] })).toEqual(variable);
  expect(whyRan(facts).reason).toBe('not known');
  const off = { reason: 'not kept' } as const;
  expect(whyRan({ ...changed, isKnown: false, dropped: off })).toBe(off);
});

test.each([
  ['* text=auto', true],
  ['*.txt text', true],
  ['*.bin filter=lfs diff=lfs merge=lfs -text', true],
  ['*.go eol=lf', true],
  ['*.c ident', true],
  ['*.t working-tree-encoding=UTF-16', true],
  ['[attr]mine -diff', true],
  ['*.go linguist-generated=true diff=golang', false],
  ['*.png binary', false],
  ['*.sum -text -diff', false],
  ['# *.txt text', false],
])('attributes %j may change bytes: %s', (attributes, changes) => {
  expect(changesBytes(`a -diff\n${attributes}\n`)).toBe(changes);
});

test('a record is believed only where it is one, and names nothing outside of the checkout', () => {
  const record = { since: 1, names: ['a', 'b/'], times: ['x', ''], variables: {}, packages: [] };
  expect(isTestsRecord(record)).toBe(true);
  expect(isTestsRecord(null)).toBe(false);
  expect(isTestsRecord({ ...record, times: ['x'] })).toBe(false);
  expect(isTestsRecord({ ...record, names: [1, 2] })).toBe(false);
  expect(isTestsRecord({ ...record, variables: null })).toBe(false);
  const named = namedPaths({ ...record, names: ['a', 'b/', '../c', '.', './', 'a..b'] }, '/w');
  expect(named).toEqual([
    { path: '/w/a', isOpened: false },
    { path: '/w/b', isOpened: true },
    { path: '/w', isOpened: false },
    { path: '/w', isOpened: true },
    { path: '/w/a..b', isOpened: false },
  ]);
});

test('a package lies in the module with the longest path that fits', () => {
  const modules = [
    { path: 'e.com/m', folder: '/w' },
    { path: 'e.com/m/sub', folder: '/w/other' },
  ];
  expect(packageFolder('e.com/m/a', modules)).toEqual({ folder: '/w/a', module: '/w' });
  const sub = { folder: '/w/other/b', module: '/w/other' };
  expect(packageFolder('e.com/m/sub/b', modules)).toEqual(sub);
  expect(packageFolder('e.com/mm', modules)).toBeNull();
});
