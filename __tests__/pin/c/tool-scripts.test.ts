import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toolScripts } from '../../../src/pin/c/tool-scripts.ts';

test('a script for CC is found by its path and in PATH, with its words; a program is none', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gtb-scripts-'));
  writeFileSync(join(folder, 'cc'), '#!/bin/sh\nexec gcc -I"/opt/x" "$@"\n');
  writeFileSync(join(folder, 'program'), '\x7fELF');
  const file = join(folder, 'cc');
  const words = expect.arrayContaining(['-I', '/opt/x']);
  expect(toolScripts({ CC: `${file} -O1` }, '')).toEqual([{ file, words }]);
  expect(toolScripts({ PKG_CONFIG: 'cc' }, `/nowhere:${folder}`)).toEqual([{ file, words }]);
  expect(toolScripts({ CXX: join(folder, 'program'), FC: 'missing' }, folder)).toEqual([]);
  rmSync(folder, { recursive: true });
});
