import { failureText } from '../../../src/runner/result.ts';
import { parseVersionFile } from '../../../src/toolchain/version/version-file.ts';
import { parseWantedVersion } from '../../../src/toolchain/version/wanted-version.ts';

const ALLOWED =
  'an exact version (1.26.8, 1.27rc1), a range (1.26, 1.26.x, ^1.25, >=1.25 <1.27), stable or oldstable';

function fileFailure(path: string, content: string): string {
  const result = parseVersionFile(path, content);
  if (result.ok) throw new Error(`accepted: ${JSON.stringify(result.value)}`);
  return result.failures.map(failureText).join('\n');
}

describe('the value of go-version', () => {
  test.each([
    ['1.26.8', '1.26.8'],
    ['go1.26.8', '1.26.8'],
    ['v1.26.8', '1.26.8'],
    [' 1.26.8 ', '1.26.8'],
    ['1.27rc1', '1.27rc1'],
    ['go1.27rc1', '1.27rc1'],
    ['1.27.0-rc.1', '1.27rc1'],
    ['1.9beta2', '1.9beta2'],
    ['1.21.0', '1.21.0'],
    ['1.20.0', '1.20'],
  ])('%s is exactly %s', (text, version) => {
    const result = parseWantedVersion(text, 'go-version');
    expect(result).toEqual({
      ok: true,
      value: { kind: 'exact', version, text: text.trim(), origin: 'go-version' },
    });
  });

  test.each([
    ['1.26', '1.26'],
    ['go1.26', '1.26'],
    ['1.26.x', '1.26.x'],
    ['1.x', '1.x'],
    ['=1.26.8', '=1.26.8'],
    ['^1.25', '^1.25'],
    ['~1.26.3', '~1.26.3'],
    ['>=go1.25 <v1.27', '>=1.25 <1.27'],
    ['>=1.27rc1', '>=1.27.0-rc.1'],
    ['1.25.x || 1.26.x', '1.25.x || 1.26.x'],
  ])('%s is the range %s', (text, range) => {
    const result = parseWantedVersion(text, 'go-version');
    expect(result).toEqual({
      ok: true,
      value: { kind: 'range', range, text, origin: 'go-version' },
    });
  });

  test.each(['stable', 'oldstable'])('%s', (text) => {
    const result = parseWantedVersion(text, 'go-version');
    expect(result).toEqual({ ok: true, value: { kind: text, text, origin: 'go-version' } });
  });

  test.each([
    '',
    'latest',
    '1.26.y',
    '1.26.8.1',
    'go',
    '1.26.8-bigcorp',
    '1.27.1rc1',
    '1.26.8+auto',
  ])('%j is refused', (text) => {
    const result = parseWantedVersion(text, 'go-version');
    if (result.ok) throw new Error(`accepted: ${JSON.stringify(result.value)}`);
    expect(result.failures.map(failureText)).toEqual([
      `go-version: ${JSON.stringify(text)} is no Go version\n  expected: ${ALLOWED}\n  to fix: change go-version`,
    ]);
  });

  test('1.2 is what YAML makes of 1.20', () => {
    const result = parseWantedVersion('1.2', 'go-version');
    if (result.ok) throw new Error('accepted');
    expect(result.failures[0]).toEqual({
      code: 'GTB1005',
      found: 'go-version: Go 1.2 is older than Go modules (1.11)',
      expected: ALLOWED,
      change: 'if you meant 1.20, put it in quotes: YAML reads an unquoted 1.20 as 1.2',
    });
  });
});

describe('version files', () => {
  const exact = (version: string, text: string, origin: string) => ({
    ok: true,
    value: { kind: 'exact', version, text, origin },
  });
  const range = (text: string, origin: string) => ({
    ok: true,
    value: { kind: 'range', range: text, text, origin },
  });

  test.each([
    [
      'the toolchain line',
      'go 1.25.0\n\ntoolchain go1.26.8\n',
      exact('1.26.8', 'go1.26.8', 'go.mod:5'),
    ],
    ['the go line', 'go 1.26.3 // why\n', exact('1.26.3', '1.26.3', 'go.mod:3')],
    ['a language version: its newest patch', 'go 1.26\n', range('1.26', 'go.mod:3')],
    ['a language version before 1.21', 'go 1.20\n', range('1.20', 'go.mod:3')],
    ['a prerelease', 'go 1.27rc1\n', exact('1.27rc1', '1.27rc1', 'go.mod:3')],
    ['toolchain default', 'go 1.26.3\ntoolchain default\n', exact('1.26.3', '1.26.3', 'go.mod:3')],
    ['toolchain local', 'go 1.26.3\ntoolchain local\n', exact('1.26.3', '1.26.3', 'go.mod:3')],
    [
      'a go line newer than the toolchain line',
      'go 1.26.5\ntoolchain go1.26.3\n',
      exact('1.26.5', '1.26.5', 'go.mod:3'),
    ],
    [
      'a language version below the toolchain line',
      'go 1.26\ntoolchain go1.26.3\n',
      exact('1.26.3', 'go1.26.3', 'go.mod:4'),
    ],
    [
      'a toolchain line above the go line',
      'toolchain go1.26.3\ngo 1.25\n',
      exact('1.26.3', 'go1.26.3', 'go.mod:3'),
    ],
    [
      'Windows line ends',
      'go 1.26.3\r\ntoolchain go1.26.4\r\n',
      exact('1.26.4', 'go1.26.4', 'go.mod:4'),
    ],
  ])('go.mod: %s', (_, lines, expected) => {
    expect(parseVersionFile('go.mod', `module example.org/m\n\n${lines}`)).toEqual(expected);
  });

  test.each([
    ['go 1.25\ntoolchain go1.26.3-bigcorp\n', { kind: 'exact', version: '1.26.3' }],
    ['go 1.25\ntoolchain go1.26.3-bigcorp // ours\r\n', { kind: 'exact', version: '1.26.3' }],
    ['go 1.25\ntoolchain go1.26-bigcorp\n', { kind: 'range', range: '1.26' }],
    ['go 1.25\ntoolchain go1.26rc1-bigcorp\n', { kind: 'exact', version: '1.26rc1' }],
  ])('a suffixed toolchain counts as its release, and is said: %j', (lines, expected) => {
    const result = parseVersionFile('go.mod', `module example.org/m\n\n${lines}`);
    if (!result.ok) throw new Error(failureText(result.failures[0] as never));
    expect(result.value).toMatchObject(expected);
    expect(result.value.note).toMatch(
      /^go\.mod:4: toolchain go1\.26\S*-bigcorp counts as Go 1\.26/,
    );
  });

  test.each([
    ['go 1.26.5\ntoolchain go1.26.3-bigcorp\n', '1.26.5'],
    ['go 1.21rc2\n', '1.21rc2'],
    ['go 1.26rc1\ntoolchain go1\n', '1.26rc1'],
    ['\tgo\t1.26.5\t// why\n// go 1.27\n', '1.26.5'],
  ])('no suffix counts below the go line, nothing to say: %j', (lines, version) => {
    const result = parseVersionFile('go.mod', `module example.org/m\n\n${lines}`);
    expect(result).toMatchObject({ ok: true, value: { kind: 'exact', version } });
    expect(result.ok && result.value.note).toBeUndefined();
  });

  test('what only looks like a go line is none', () => {
    const content =
      '// go 1.1\nmodule example.org/m\nrequire (\n\tgolang.org/x/mod v0.1.0\n)\ngo 1.26.1\n';
    expect(parseVersionFile('a/go.mod', content)).toEqual(exact('1.26.1', '1.26.1', 'a/go.mod:6'));
  });

  test.each([
    ['go.work', 'go 1.26.1\n\nuse ./a\n', exact('1.26.1', '1.26.1', 'go.work:1')],
    ['.go-version', '\uFEFF1.26.8\n', exact('1.26.8', '1.26.8', '.go-version:1')],
    ['.go-version', '# pinned\n\n1.26 # newest patch\n', range('1.26', '.go-version:3')],
    ['ci/go.txt', 'go1.26.8', exact('1.26.8', 'go1.26.8', 'ci/go.txt:1')],
    [
      '.tool-versions',
      'nodejs 24.1.0\ngolang 1.26.1 1.25.0\n',
      exact('1.26.1', '1.26.1', '.tool-versions:2'),
    ],
    [
      'C:\\src\\.tool-versions',
      'go 1.26.1',
      exact('1.26.1', '1.26.1', 'C:\\src\\.tool-versions:1'),
    ],
    ['.go-version', '// ours\n1.26.8 // pinned\n', exact('1.26.8', '1.26.8', '.go-version:2')],
    ['.go-version', '1.26.8\n1.25.3\n', exact('1.26.8', '1.26.8', '.go-version:1')],
    [
      '.tool-versions',
      '\uFEFFgolang 1.26.8 nodejs 24.1.0\r\n',
      exact('1.26.8', '1.26.8', '.tool-versions:1'),
    ],
    [
      '.tool-versions',
      '# golang 1.20\n\tgolang\t1.26.8# newest\n',
      exact('1.26.8', '1.26.8', '.tool-versions:2'),
    ],
    [
      '.tool-versions',
      'go:golang.org/x/tools 1.2\ncore:go 1.26.8\n',
      exact('1.26.8', '1.26.8', '.tool-versions:2'),
    ],
  ])('%s', (path, content, expected) => {
    expect(parseVersionFile(path, content)).toEqual(expected);
  });

  test.each([
    [
      '.tool-versions',
      'golang ref:v1.26',
      /:1: "ref:v1\.26" is no Go version[\s\S]*a commit is none/,
    ],
    [
      '.tool-versions',
      'golang path:/opt/go',
      /"path:\/opt\/go"[\s\S]*write the version of a release/,
    ],
    ['.tool-versions', 'go latest:1.26', /"latest:1\.26"[\s\S]*write what follows the colon/],
    ['.tool-versions', 'go prefix:1.26', /"prefix:1\.26"[\s\S]*write what follows the colon/],
    ['.tool-versions', 'go sub-1:latest', /"sub-1:latest"[\s\S]*go-version to stable or oldstable/],
    ['.tool-versions', 'golang # soon', /:1 names golang without a version[\s\S]*golang 1\.26\.8/],
    [
      '.tool-versions',
      'python 3.12\nnodejs 24.1.0 golang 1.26.8\n',
      /:2 names golang behind nodejs[\s\S]*one tool a line[\s\S]*"golang 1\.26\.8" on a line of its own/,
    ],
    [
      '.tool-versions',
      'golang 1.2',
      /1\.2 is older than Go modules[\s\S]*to fix: change \.tool-versions$/,
    ],
    [
      '.go-version',
      '1.26.8 1.25.3',
      /:1: "1\.26\.8 1\.25\.3" are several versions[\s\S]*1\.26\.8$/,
    ],
    ['.go-version', 'tip', /:1: "tip" is no Go version[\s\S]*only releases are pinned/],
    ['.go-version', 'gotip', /"gotip" is no Go version[\s\S]*only releases are pinned/],
    ['.go-version', '1.26.8 linux', /"1\.26\.8 linux" is no Go version/],
    [
      'mise.toml',
      '[tools]\ngo = "1.26.8"\n',
      /mise\.toml is a file of mise[\s\S]*go-version to 1\.26\.8$/,
    ],
    ['a/.mise.toml', '[tools]\n', /file of mise, which is not read[\s\S]*to fix: set go-version$/],
    ['Dockerfile', 'FROM golang:1.26.8-alpine\n', /file of Docker[\s\S]*go-version to 1\.26\.8$/],
    ['.prototools', 'go = "1.26.8"\n', /file of proto[\s\S]*go-version to 1\.26\.8$/],
  ])('%s with %j is refused by name', (path, content, message) => {
    expect(fileFailure(path, content)).toMatch(message);
  });

  test.each([
    [
      'sub/go.mod',
      'module m\n',
      'sub/go.mod has no go line\n  expected: a line such as "go 1.26"\n  to fix: run "go mod edit -go=1.26" (go.work: "go work edit -go=1.26"), or set go-version',
    ],
    [
      'go.mod',
      'module m\ngo one\n',
      'go.mod:2: go "one" is no Go version\n  expected: a go line such as "go 1.26" or "go 1.26.8"\n  to fix: correct the go line, or set go-version',
    ],
    [
      'go.mod',
      'module m\ngo 1.26\ntoolchain bigcorp-go1.26.3\n',
      'go.mod:3: toolchain "bigcorp-go1.26.3" is no release of Go\n  expected: a toolchain line such as "toolchain go1.26.8"\n  to fix: correct the toolchain line, or set go-version',
    ],
    [
      'package.json',
      '{\n',
      `package.json:1: "{" is no Go version\n  expected: ${ALLOWED}\n  to fix: change package.json`,
    ],
    [
      '.tool-versions',
      'nodejs 24.1.0\n',
      '.tool-versions names no version of golang\n  expected: a line such as "golang 1.26.8"\n  to fix: add that line to .tool-versions, or set go-version',
    ],
    [
      '.tool-versions',
      '# x\ngolang system\n',
      `.tool-versions:2: "system" is no Go version\n  expected: ${ALLOWED}\n  to fix: change .tool-versions`,
    ],
    [
      '.go-version',
      '\n \n',
      '.go-version holds no version\n  expected: one line such as "1.26.8"\n  to fix: write the version into .go-version, or set go-version',
    ],
  ])('%s with %j is refused', (path, content, message) => {
    expect(fileFailure(path, content)).toBe(message);
  });
});
