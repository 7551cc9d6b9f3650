import { parseResult } from '../../../src/cache/tests/stored-tests.ts';
import { parseTestLog } from '../../../src/cache/tests/test-log.ts';

describe('a test log', () => {
  test('names count from the folder of the package, and from where the test went', () => {
    const log = '# test log\ngetenv A B\nopen x/../y\nstat /z/../a\nchdir /tmp/t\nopen q\n';
    expect(parseTestLog(log, '/m/p')).toEqual([
      { kind: 'variable', name: 'A B' },
      { kind: 'open', path: '/m/p/y' },
      { kind: 'stat', path: '/z/../a' },
      { kind: 'chdir', path: '/tmp/t' },
      { kind: 'open', path: '/tmp/t/q' },
    ]);
    expect(parseTestLog('# test log\n', '/m')).toEqual([]);
  });

  test('a name that is no text counts by its bytes, where nothing is', () => {
    expect(parseTestLog('# test log\nopen a/\xe2\xc3\nstat caf\xc3\xa9\n', '/m')).toEqual([
      { kind: 'open', path: '/m/a/\ufffd\ufffd', bytes: Buffer.from('/m/a/\xe2\xc3', 'latin1') },
      { kind: 'stat', path: '/m/café' },
    ]);
  });

  test.each([
    'open x\n',
    '# test log\nopen x',
    '# test log\nread x\n',
    '# test log\nopen\n',
    '# test log\nchdir x\n',
    '# test log\ngetenv \xe2\xc3\n',
  ])('%j is none', (log) => {
    expect(parseTestLog(log, '/m')).toBeNull();
  });

  test('a result is what ends with ok, its package and its seconds', () => {
    const read = (text: string): unknown => parseResult(text);
    expect(read('PASS\nok  \ta/b\t1.250s\n')).toEqual({ importPath: 'a/b', seconds: 1.25 });
    const covered = 'ok  \ta/b\t0.1s\tcoverage: 3% of statements\n';
    expect(read(covered)).toEqual({ importPath: 'a/b', seconds: 0.1 });
    expect(read('FAIL\ta/b\t1s\n')).toBeNull();
    expect(read('ok  \ta/b\t1s\nmore\n')).toBeNull();
    expect(read('')).toBeNull();
  });
});
