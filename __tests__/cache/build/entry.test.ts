import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ENTRY_BYTES, entryFile, parseEntry } from '../../../src/cache/build/entry.ts';
import { createGoSandbox } from '../../fakes/go-sandbox.ts';

const ACTION = 'a'.repeat(64);
const OUTPUT = `${'b'.repeat(62)}09`;

function record(changes: { action?: string; output?: string; size?: string; time?: string } = {}) {
  const { action = ACTION, output = OUTPUT, size = '1234', time = '1700000000000000000' } = changes;
  return `v1 ${action} ${output} ${size.padStart(20)} ${time.padStart(20)}\n`;
}

describe('parseEntry', () => {
  test('reads an entry', () => {
    expect(record()).toHaveLength(ENTRY_BYTES);
    expect(parseEntry(ACTION, record())).toEqual({ action: ACTION, output: OUTPUT, size: 1234 });
    expect(parseEntry(ACTION, record({ size: '0' }))?.size).toBe(0);
  });

  test.each([
    ['of another action', record({ action: 'c'.repeat(64) })],
    ['of another version', record().replace('v1', 'v2')],
    ['too long', `${record()}\n`],
    ['too short', record().slice(0, -1)],
    ['empty', ''],
    ['with a size that is no number', record({ size: '12x4' })],
    ['with a negative size', record({ size: '-1' })],
    ['without a size', record({ size: ' ' })],
    ['with an output that is no ID', record({ output: 'g'.repeat(64) })],
    ['of zeros, as a full disk leaves it', '\0'.repeat(ENTRY_BYTES)],
  ])('%s: none', (_what, text) => {
    expect(parseEntry(ACTION, text)).toBeNull();
  });

  test('reads every record that a real go writes, and its output is where it says', async () => {
    const sandbox = await createGoSandbox();
    try {
      await sandbox.write({
        'm/go.mod': 'module example.com/m\n\ngo 1.21\n',
        'm/m.go': 'package m\n',
      });
      const cache = sandbox.path('cache');
      await sandbox.go('m', ['build', '.'], { GOCACHE: cache });
      const names = await readdir(cache, { recursive: true });
      const records = names.filter((name) => name.endsWith('-a'));
      expect(records.length).toBeGreaterThan(0);
      for (const name of records) {
        const action = name.slice(3, -2);
        const entry = parseEntry(action, await readFile(join(cache, name), 'latin1'));
        if (entry === null) throw new Error(`${name} is not read`);
        expect(name.replaceAll('\\', '/')).toBe(entryFile(action, 'a'));
        const bytes = await readFile(join(cache, entryFile(entry.output, 'd')));
        expect(bytes).toHaveLength(entry.size);
      }
    } finally {
      await sandbox.remove();
    }
  });
});
