import { asksForFilePaths } from '../../src/inspect/file-paths-at-run-time.ts';

test.each([
  'import "runtime"\nfunc f() { _, file, _, _ := runtime.Caller(0) }',
  'import (\n\t"os"\n\trt "runtime"\n)\nvar pc = rt.Callers(0, nil)',
  'import . "runtime"\nvar root = GOROOT()',
  'import `runtime`\nvar caller = runtime.Caller',
])('%j asks', (source) => {
  expect(asksForFilePaths(source)).toBe(true);
});

test.each([
  'import "runtime"\nvar n = runtime.NumCPU()',
  'import "runtime/debug"\nfunc Caller() {}',
  'import "runtime"\ntype CallerID int\nfunc isCaller(c CallerID) {}',
  'package p',
  '',
])('%j does not', (source) => {
  expect(asksForFilePaths(source)).toBe(false);
});
