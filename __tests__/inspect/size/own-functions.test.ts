import { ownFunctions } from '../../../src/inspect/size/own-functions.ts';
import { Owners } from '../../../src/inspect/size/owners.ts';
import type { TableFunction } from '../../../src/inspect/size/tables/pclntab.ts';

const NOTHING = {
  ...{ nameOffset: 0, entry: 0, slot: 16, size: 16, at: 0, length: 44, hasLines: true },
  ...{ owner: 0, unitOwner: 0 },
};

/** Packages of functions, by name and unit. */
function owned(
  functions: readonly (readonly [string, number | null])[],
  files: Readonly<Record<number, string>> = {},
): (string | undefined)[] {
  const owners = new Owners('example.com/app');
  const all = functions.map(([name, unit]): TableFunction => ({ ...NOTHING, name, unit }));
  ownFunctions(all, owners, (unit) => files[unit] ?? '');
  return all.map((one) => owners.names[one.owner]);
}

test('what has no package in its name is of the package that most of its unit is of', () => {
  // A method value of another package is made in the unit of whoever needs it.
  const functions = [
    ['log.(*Logger).Printf-fm', 1],
    ['log.(*Logger).Output', 1],
    ['example.com/a.One', 1],
    ['example.com/a.Two', 1],
    ['type:.eq.SSM1', 1],
  ] as const;
  expect(owned(functions).at(-1)).toBe('example.com/a');
});

test('assembly is of the package in whose folder its file lies, whatever else the file names', () => {
  const functions = [
    ['internal/bytealg.init.0', 1],
    ['memeqbody', 2],
    ['runtime.memequal', 2],
    ['runtime.main', 3],
  ] as const;
  const files = { 2: 'internal/bytealg/equal_amd64.s' };
  expect(owned(functions, files)).toEqual([
    'internal/bytealg',
    'internal/bytealg',
    'runtime',
    'runtime',
  ]);
  expect(owned(functions)[1]).toBe('runtime');
});

test('without a unit it is code of C, or stands between those of its package', () => {
  expect(owned([['_cgo_init', null]])).toEqual(['code and data of C']);
  expect(owned([['x_cgo_munmap.cold', null]])).toEqual(['code and data of C']);
  expect(owned([['x.cold', 1]])).toEqual(['x']);
  const beside = [
    ['example.com/a.One', 1],
    ['helper', null],
  ] as const;
  expect(owned(beside)).toEqual(['example.com/a', 'example.com/a']);
});
