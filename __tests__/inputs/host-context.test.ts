import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { actionInputs } from '../../src/inputs/action-inputs.ts';
import { hostInputContext, usableCpus } from '../../src/inputs/host-context.ts';

test('the runner passes inputs in capitals, with their hyphens', () => {
  const raw = actionInputs({ 'INPUT_GO-VERSION': '1.26', INPUT_CGO: 'true', GO_VERSION: '1' });
  expect([raw('go-version'), raw('cgo'), raw('packages')]).toEqual(['1.26', 'true', undefined]);
});

test('in a runner paths start at the workspace, elsewhere at the current folder', () => {
  const runner = { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: '/ws', HOME: '/h' };
  expect(hostInputContext(runner, '/cwd')).toMatchObject({
    inRunner: true,
    cwd: '/ws',
    home: '/h',
  });
  expect(hostInputContext(runner, '/cwd', false)).toMatchObject({ inRunner: false, cwd: '/cwd' });
  const laptop = { GITHUB_WORKSPACE: '/ws', USERPROFILE: 'C:\\Users\\me' };
  expect(hostInputContext(laptop, '/cwd')).toMatchObject({
    inRunner: false,
    cwd: '/cwd',
    home: 'C:\\Users\\me',
  });
});

test('files and folders are told apart', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'host-context-'));
  const file = path.join(folder, 'go.mod');
  writeFileSync(file, 'module x\n');
  const { kindOf } = hostInputContext({}, folder);
  expect([folder, file, path.join(folder, 'no'), path.join(file, 'no')].map(kindOf)).toEqual([
    'folder',
    'file',
    'none',
    'none',
  ]);
});

test.each([
  [8, '', 8],
  [8, 'max 100000\n', 8],
  [8, '200000 100000\n', 2],
  [8, '150000 100000\n', 2],
  [64, '10000 100000\n', 1],
  [2, '400000 100000\n', 2],
])('%d CPUs with cpu.max %j: %d usable', (available, cpuMax, usable) => {
  expect(usableCpus(available, cpuMax)).toBe(usable);
});
