import { memoryHint } from '../../src/compile/memory-hint.ts';

test.each([
  'example.com/x: /go/pkg/tool/linux_amd64/compile: signal: killed',
  'example.com/x: sh: exit status 137',
  'fatal error: runtime: cannot allocate memory',
  'fork/exec /go/bin/go: resource temporarily unavailable',
  'runtime: out of memory: cannot allocate 4194304-byte block',
])('%s names parallelism', (said) => {
  expect(memoryHint(said, 4)).toContain('set parallelism (now 4) lower, or GOMAXPROCS');
  expect(memoryHint(said, 1)).toContain('more memory');
});

test('what else Go says has no hint', () => {
  expect(memoryHint('./main.go:3:1: syntax error', 4)).toBeNull();
  expect(memoryHint('exit status 1', 4)).toBeNull();
});
