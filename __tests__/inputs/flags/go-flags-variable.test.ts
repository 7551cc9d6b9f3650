import { lastValue, parseGoFlags, toolWords } from '../../../src/inputs/flags/go-flags-variable.ts';

describe('GOFLAGS as cmd/go reads it', () => {
  test.each<[string, string[]]>([
    ['', []],
    [' \t\n', []],
    ['-a=1 -b', ['-a=1', '-b']],
    ['--trimpath --tags=a,b', ['-trimpath', '-tags=a,b']],
    ["'-toolexec=/bin/sh /tmp/w.sh'", ['-toolexec=/bin/sh /tmp/w.sh']],
    ['"-overlay=/a b/o.json"\t\'--modfile=x y.mod\'', ['-overlay=/a b/o.json', '-modfile=x y.mod']],
    // Quotes count around a whole field only, and end it.
    ["-ldflags='-X", ["-ldflags='-X"]],
    [`'-ldflags=-X "m.v=a b"'-s`, ['-ldflags=-X "m.v=a b"', '-s']],
    ['-tags=', ['-tags=']],
  ])('%j', (value, flags) => {
    expect(parseGoFlags(value)).toEqual({ ok: true, value: flags });
  });

  test.each([
    ["'-tags=a b", 'a quote is not closed'],
    ['-a "', 'a quote is not closed'],
    ['-ldflags=-X main.v=1', '"main.v=1" is no flag'],
    ['-', '"-" is no flag'],
    ['--', '"--" is no flag'],
    ['---a', '"---a" is no flag'],
    ['-=1', '"-=1" is no flag'],
    ['--=1', '"--=1" is no flag'],
    ["''", '"" is no flag'],
  ])('%j is what Go refuses', (value, words) => {
    const parsed = parseGoFlags(value);
    expect(parsed).toMatchObject({ ok: false, failures: [{ code: 'GTB1018' }] });
    expect(JSON.stringify(parsed)).toContain(JSON.stringify(words).slice(1, -1));
  });
});

test('of a flag given twice the last one counts', () => {
  expect(lastValue(['-mod=mod', '-mod=vendor', '-modfile=x'], 'mod')).toBe('vendor');
  expect(lastValue(['-modfile=x'], 'mod')).toBeUndefined();
});

test.each([
  ['gcc', 'gcc', []],
  ['ccache gcc -m64', 'ccache', ['gcc', '-m64']],
  ['"/opt/my tools/cc" \'-DX=a b\'', '/opt/my tools/cc', ['-DX=a b']],
  ['', 'cc', []],
])('the words of CC %j', (value, tool, args) => {
  expect(toolWords(value)).toEqual({ tool, args });
});
