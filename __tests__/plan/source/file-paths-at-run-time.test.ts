import {
  asksForFilePaths,
  findsFiles,
  mayFindFiles,
} from '../../../src/plan/source/file-paths-at-run-time.ts';

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

const caller = (rest: string, names = '_, file, _, _'): string =>
  `package p\n\nimport (\n\t"path/filepath"\n\t"runtime"\n)\n\nfunc f() string {\n\t${names} := runtime.Caller(0)\n\t${rest}\n}\n`;

test.each([
  [caller('return filepath.Join(filepath.Dir(file), "testdata")'), true, 'runtime.Caller'],
  [caller('return filepath.Dir(file) + "/templates"'), true, 'runtime.Caller'],
  [caller('dir := filepath.Dir(file)\n\treturn filepath.Join(dir, "x")'), true, 'runtime.Caller'],
  [`${caller('return file')}\nvar x = filepath.Join(f(), "..")\n`, true, 'runtime.Caller'],
  [
    'package p\nimport "runtime"\nfunc f() { file, line := runtime.FuncForPC(pc).FileLine(pc); os.ReadFile(file) }',
    false,
    'runtime.Caller',
  ],
  ['package p\nimport "runtime"\nvar d = runtime.GOROOT() + "/x"\n', false, 'runtime.GOROOT'],
  // Loggers, and what only asks for a name or a line.
  [caller('return filepath.Base(file)'), false, ''],
  [caller('return fmt.Sprint(file, line)', 'pc, file, line, ok'), false, ''],
  [caller('return filepath.Join(name, "x")', 'pc, _, line, _'), false, ''],
  [caller('return strings.TrimPrefix(file, filepath.Dir(root))'), false, ''],
  ['package p\n\nimport "runtime"\n\n// runtime.GOROOT() is not called.\n', false, ''],
])('%j finds files: in a dependency %s, in a program %j', (source, may, finds) => {
  expect([mayFindFiles(source), findsFiles(source)]).toEqual([may, finds]);
});
