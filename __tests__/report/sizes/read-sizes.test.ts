import { readSizes, wholeSizes } from '../../../src/report/sizes/read-sizes.ts';

const SHA = 'a'.repeat(64);
/** Is nowhere: to read it fails. */
const ASKED = {
  ...{ name: 'app', package: 'example.com/app', target: 'linux/amd64' },
  ...{ path: '/nowhere/app', bytes: 10, sha256: SHA },
};
const RECORD = {
  ...{ bytes: 10, wireBytes: null, goVersion: 'go1.26.8', target: 'linux/amd64' },
  ...{ sectionsOnly: null, modules: [], packages: [], embeds: [], remainder: [], settings: {} },
};
const WHOLE = {
  ...{ ...RECORD, file: '', attributed: { text: 1, file: 1 }, sections: [], functions: [] },
  methodPruning: { lost: false, by: [] },
};
const base = (sha256: string) => ({
  ...{ version: 1 as const, branch: 'main', commit: 'b'.repeat(40) },
  binaries: [{ package: 'example.com/app', lane: 'lane', sha256, size: RECORD }],
});
const NONE = new Map<string, typeof WHOLE>();
const KNOWN = new Map([[SHA, WHOLE]]);

test('bytes that an earlier run has read are not read again', async () => {
  const read = await readSizes([ASKED], { base: null, parts: KNOWN }, 'lane', true);
  expect(read[0]?.now).toEqual({ ...WHOLE, file: '/nowhere/app' });
  expect(wholeSizes(read)).toEqual([{ sha256: SHA, size: { ...WHOLE, file: '/nowhere/app' } }]);
});

test('nor are those of the base, unless all are to be whole', async () => {
  const same = { base: base(SHA), parts: NONE };
  const read = await readSizes([ASKED], same, 'lane', false);
  expect(read[0]?.now).toBe(same.base.binaries[0]?.size);
  expect(wholeSizes(read)).toEqual([]);
  const whole = await readSizes([ASKED], same, 'lane', true);
  expect(whole[0]?.now).toMatch(/cannot read the binary|no such file/i);
});

test('others are', async () => {
  const parts = new Map([['c'.repeat(64), WHOLE]]);
  const read = await readSizes([ASKED], { base: base('d'.repeat(64)), parts }, 'lane', false);
  expect(read[0]?.before?.sha256).toBe('d'.repeat(64));
  expect(typeof read[0]?.now).toBe('string');
});
