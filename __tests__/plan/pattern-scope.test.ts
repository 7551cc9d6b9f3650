import { patternScope } from '../../src/plan/pattern-scope.ts';

describe('patternScope', () => {
  test.each([
    ['.', { kind: 'named' }],
    ['./cmd/app', { kind: 'named' }],
    ['example.com/m/cmd/app', { kind: 'named' }],
    ['tool', { kind: 'named' }],
    ['./...', { kind: 'folder', folder: '.' }],
    ['./cmd/...', { kind: 'folder', folder: './cmd' }],
    ['./cmd/a...', { kind: 'folder', folder: './cmd' }],
    ['./.../main', { kind: 'folder', folder: '.' }],
    ['../...', { kind: 'folder', folder: '..' }],
    ['../lib/...', { kind: 'folder', folder: '../lib' }],
    ['./vendor/...', { kind: 'folder', folder: './vendor' }],
    ['work', { kind: 'main modules' }],
    ['example.com/m/...', { kind: 'modules' }],
    ['example.com/m/.../cmd', { kind: 'modules' }],
    ['m...', { kind: 'modules' }],
  ])('%s', (pattern, scope) => {
    expect(patternScope(pattern)).toEqual(scope);
  });

  test.each(['all', 'std', 'cmd', './.../vendor/...'])('%s is in no record', (pattern) => {
    const reason = expect.stringContaining(pattern) as string;
    expect(patternScope(pattern)).toEqual({ kind: 'beyond', reason });
  });
});
