import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeAtOnce } from '../../../src/cache/archive/write-at-once.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gtb-write-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const pieces = (...texts: readonly string[]): Buffer[] => texts.map((text) => Buffer.from(text));

test('writes the pieces one after another, and makes the folders', () => {
  const file = join(folder, 'a', 'b', 'file');
  expect(writeAtOnce(file, 0o600, pieces('one ', '', 'two'), 1_000_000_000)).toBe(true);
  expect(readFileSync(file, 'utf8')).toBe('one two');
  expect(statSync(file).mtimeMs).toBe(1e12);
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('a file of one piece, and one of none', () => {
  for (const [name, ...texts] of [['one', 'text'], ['none']] as const) {
    const began = Date.now();
    expect(writeAtOnce(join(folder, name), 0o644, pieces(...texts), 'now')).toBe(true);
    expect(readFileSync(join(folder, name), 'utf8')).toBe(texts.join(''));
    expect(statSync(join(folder, name)).mtimeMs).toBeGreaterThan(began - 2000);
  }
});

test('what is there is left as it is', () => {
  const file = join(folder, 'file');
  writeFileSync(file, 'first');
  expect(writeAtOnce(file, 0o644, pieces('second'), 'now')).toBe(false);
  expect(readFileSync(file, 'utf8')).toBe('first');
});

test('nothing stays of a file that cannot be written', () => {
  const file = join(folder, 'file');
  expect(() => writeAtOnce(file, 0o644, pieces('x'), Number.NaN)).toThrow();
  expect(existsSync(file)).toBe(false);
  expect(() => writeAtOnce(join(file, 'below', 'x'), 0o644, [], 'now')).not.toThrow();
  writeFileSync(join(folder, 'plain'), '');
  expect(() => writeAtOnce(join(folder, 'plain', 'x'), 0o644, [], 'now')).toThrow(/ENOTDIR/);
});
