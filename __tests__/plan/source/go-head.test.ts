import {
  headDigest as digestOf,
  isHarmlessTest,
  readGoHead,
} from '../../../src/plan/source/go-head.ts';
import { textDigest } from '../../../src/runner/digest.ts';

const headDigest = (source: string): string => digestOf(source, textDigest(source, 32));

const HEAD =
  '// Doc.\n\n//go:build linux\n\n/* more */ package a // why\n\nimport "fmt"\nimport (\n\tx "os"\n\t. "io"; _ `net`\n)\n';

describe('the head of a Go file', () => {
  test('is its constraint, package and imports', () => {
    expect(readGoHead(HEAD)).toEqual({
      ...{ name: 'a', imports: ['fmt', 'os', 'io', 'net'], constraints: ['//go:build linux'] },
      embeds: [],
    });
  });

  test.each([
    ['a body', `${HEAD}func F() {}\n`],
    ['a comment', HEAD.replace('Doc', 'Other doc')],
    ['the order of imports', HEAD.replace('"fmt"', '"os"').replace('x "os"', '"fmt"')],
  ])('%s does not change it', (_what, source) => {
    expect(headDigest(source)).toBe(headDigest(HEAD));
  });

  test.each([
    ['the package', HEAD.replace('package a', 'package b')],
    ['an import', HEAD.replace('"fmt"', '"fmt2"')],
    ['the constraint', HEAD.replace('linux', 'darwin')],
    ['an old constraint', `// +build never\n\n${HEAD}`],
    ['a syntax error', HEAD.replace('import (', 'import ((')],
    ['two imports on a line', HEAD.replace('; _', ' _')],
    ['a second semicolon', HEAD.replace('; _', ';; _')],
    ['a keyword for a name', HEAD.replace('x "os"', 'func "os"')],
    ['a second //go:build line', `//go:build linux\n${HEAD}`],
    ['a block comment before the constraint', HEAD.replace('//go', '/* */ //go')],
    ['a constraint in a block comment', HEAD.replace('//go:build linux', '/*\n//go:build linux*/')],
    ['a byte order mark that is not the first', HEAD.replace('more', '\uFEFF')],
  ])('%s does', (_what, source) => {
    expect(headDigest(source)).not.toBe(headDigest(HEAD));
  });

  test.each([
    ['a blank line after it', '// +build ignore\n\npackage a\n', '// +build ignore\npackage a\n'],
    [
      'a comment after it',
      '// +build ignore\n\n// A.\npackage a\n',
      '// +build ignore\n// A.\n\npackage a\n//\n',
    ],
    [
      'no comment after it',
      '// +build ignore\n//\n\npackage a\n',
      '// +build ignore\n/**/\n\npackage a\n',
    ],
    [
      'a line that begins otherwise',
      '/**/\n//go:build ignore\npackage a\n',
      '/**/ //go:build ignore\npackage a\n',
    ],
    [
      'a line after the package',
      '//go:build ignore\npackage a\n',
      'package //go:build ignore\na\n',
    ],
  ])('a constraint is one or none by where it stands: %s', (_what, one, other) => {
    expect(headDigest(one) === headDigest(other)).toBe(_what === 'a comment after it');
  });

  test('a byte order mark at the beginning is no part of it', () => {
    expect(headDigest(`\uFEFF${HEAD}`)).toBe(headDigest(HEAD));
  });

  test('bytes that are no UTF-8 count one by one', () => {
    const source = Buffer.from('//go:build x\xff\n\npackage a\n', 'latin1').toString('utf8');
    expect(digestOf(source, 'one')).toBe('bytes one');
  });

  test.each(['import "C"', 'import "../../reuse/x"', 'import "a\\x62"'])(
    'with %s every byte counts',
    (line) => {
      const source = `package a\n\n${line}\n\nvar x = 1\n`;
      expect(headDigest(source.replace('1', '2'))).not.toBe(headDigest(source));
    },
  );
});

const EMBEDS = [
  ...['package a', '', 'import "embed"', '', 'const q, r, s = "\\"//", \'"\', 6 / 2', ''],
  ...['//go:embed a.txt "b c"', 'var files embed.FS', '', 'func F() {}', ''],
].join('\n');

describe('the head of a Go file that embeds', () => {
  test.each([
    ['a function', `${EMBEDS}\nfunc G() string { return "/* // \`" }\n`],
    ['a comment', EMBEDS.replace('func F', '// go:embed c.txt\n/*\n//go:embed d.txt\n*/\nfunc F')],
    ['a raw string', `${EMBEDS}\nvar x = \`\n//go:embed c.txt\n"\`\n`],
  ])('%s does not change it', (_what, source) => {
    expect(headDigest(source)).toBe(headDigest(EMBEDS));
  });

  test.each([
    ['another pattern', EMBEDS.replace('a.txt', 'c.txt')],
    ['one more', EMBEDS.replace('func F', '//go:embed c.txt\nvar more embed.FS\n\nfunc F')],
    ['none', EMBEDS.replace('//go:embed', '// go:embed')],
    ['one in a comment', EMBEDS.replace('//go:embed', '/*\n//go:embed').replace('func', '*/ func')],
    ['one in a raw string', EMBEDS.replace('//go:embed', 'var x = `\n//go:embed').concat('`\n')],
    ['a quote without an end', `${EMBEDS}var x = "\n`],
    ['a comment without an end', `${EMBEDS}/* more\n`],
  ])('%s does', (_what, source) => {
    expect(headDigest(source)).not.toBe(headDigest(EMBEDS));
  });

  test('every byte counts where a quote has no end', () => {
    expect(headDigest(`${EMBEDS}'\n`)).not.toBe(headDigest(`${EMBEDS}'\n// more\n`));
  });
});

describe('a test file', () => {
  const packages = new Set(['a']);
  test.each([
    ['package a\n', true],
    ['package a_test\n\nimport "testing"\n\nfunc Test() {}\n', true],
    ['//go:build integration && !race\n\npackage a\n', true],
    ['package b\n', false],
    ['//go:build (\n\npackage a\n', false],
    ['//go:build x\n//go:build y\n\npackage a\n', false],
    ['package a\n\nimport "embed"\n', false],
    ['package a\n\nimport (\n', false],
    ['package\n', false],
    ['package a\n\nimport ("os" "fmt")\n', false],
    ['// +build x\n\npackage a\n', false],
    ['package a\n\n\uFEFF\n', false],
  ])('%j is harmless: %s', (source, harmless) => {
    expect(isHarmlessTest(source, packages)).toBe(harmless);
  });

  test('is not harmless in a folder with two packages, which Go refuses', () => {
    expect(isHarmlessTest('package a\n', new Set(['a', 'b']))).toBe(false);
  });
});
