import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * example.com/app: two programs over a tree of packages, one third-party module that they need
 * (xxhash) and one that only a test needs (shellquote).
 */
const IMPORTS: Readonly<Record<string, readonly string[]>> = {
  'cmd/alpha': ['core', 'leaf/d'],
  'cmd/beta': ['middle/b', 'leaf/d'],
  core: ['middle/a', 'middle/b', 'middle/c'],
  'middle/a': ['leaf/a'],
  'middle/b': ['leaf/b', 'leaf/c'],
  'middle/c': ['leaf/c', 'github.com/cespare/xxhash/v2'],
  'leaf/a': [],
  'leaf/b': [],
  'leaf/c': [],
  'leaf/d': [],
  'leaf/e': ['strings'],
};
const TESTED = ['core', 'middle/b', 'leaf/a', 'leaf/d', 'leaf/e'];

const GO_MOD = `module example.com/app

go 1.26.0

toolchain go1.26.8

require (
	github.com/cespare/xxhash/v2 v2.3.0
	github.com/kballard/go-shellquote v0.0.0-20180428030007-95032a82bc51
)
`;
const GO_SUM = `github.com/cespare/xxhash/v2 v2.3.0 h1:UL815xU9SqsFlibzuggzjXhog7bL6oX9BbNZnL2UFvs=
github.com/cespare/xxhash/v2 v2.3.0/go.mod h1:VGX0DQ3Q6kWi7AoAeZDth3/j3BFtOZR5XLFGgcrjCOs=
github.com/kballard/go-shellquote v0.0.0-20180428030007-95032a82bc51 h1:Z9n2FFNUXsshfwJMBgNA0RU6/i7WVaAegv3PtuIHPMs=
github.com/kballard/go-shellquote v0.0.0-20180428030007-95032a82bc51/go.mod h1:CzGEWj7cYgsdH8dAjBGEr58BoE7ScuLd+fwFZ44+/x8=
`;

const LIGHT_SUM = `github.com/josharian/intern v1.0.0 h1:vlS4z54oSdjm0bgjRigI+G1HpF+tI+9rE5LLzOg8HmY=
github.com/josharian/intern v1.0.0/go.mod h1:5DoeVV0s6jJacbCEi61lwdGj/aVlrQvzHFFd8Hwg//Y=
`;

/** Files of the module by path; a test changes them as a commit would. */
export type Sources = ReadonlyMap<string, string>;

export function appSources(): Map<string, string> {
  const files = new Map([
    ['go.mod', GO_MOD],
    ['go.sum', GO_SUM],
    ['README.md', '# app\n'],
  ]);
  for (const folder of Object.keys(IMPORTS)) {
    files.set(`${folder}/${path.basename(folder)}.go`, packageSource(folder, 1));
  }
  for (const folder of TESTED) {
    files.set(`${folder}/${path.basename(folder)}_test.go`, testSource(folder, 1));
  }
  return files;
}

/**
 * example.com/app again, as one program over the third-party module that needs little of std
 * (shellquote): compiled without the caches in a fraction of the time.
 */
export function lightSources(): Map<string, string> {
  const call = 'println(shellquote.Join("a", "b c"))';
  const main = `package main\n\nimport "github.com/kballard/go-shellquote"\n\nfunc main() { ${call} }\n`;
  return new Map([
    ['go.mod', GO_MOD],
    ['go.sum', GO_SUM],
    ['main.go', main],
  ]);
}

/** The same, with a module that needs no more of std than package sync: cold, the programs are 13 packages less. */
export function lightAppSources(): Map<string, string> {
  const replace: readonly (readonly [RegExp, string])[] = [
    [/^(\t?)github\.com\/cespare\/xxhash\/v2 v\S+(\/go\.mod)? h1:\S+\n/gm, ''],
    [/github\.com\/cespare\/xxhash\/v2 v2\.3\.0/g, 'github.com/josharian/intern v1.0.0'],
    [/"github\.com\/cespare\/xxhash\/v2"/g, '"github.com/josharian/intern"'],
    [/int\(xxhash\.Sum64String\("c"\)>>60\)/g, 'len(intern.String("c"))'],
  ];
  const light = (text: string): string =>
    replace.reduce((now, [from, to]) => now.replace(from, to), text);
  const files = new Map([...appSources()].map(([name, text]) => [name, light(text)]));
  return files.set('go.sum', `${files.get('go.sum')}${LIGHT_SUM}`);
}

/** A package whose exported constant says `state`: with another state, all that import it change. */
export function packageSource(folder: string, state: number): string {
  const name = path.basename(folder);
  const imports = IMPORTS[folder] ?? [];
  const paths = imports.map((one) =>
    /^(core|middle|leaf)/.test(one) ? `example.com/app/${one}` : one,
  );
  const uses = imports.map(useOf);
  const sum = [String(state), ...uses].join(' + ');
  const isMain = folder.startsWith('cmd/');
  const lines = [
    `package ${isMain ? 'main' : name}`,
    '',
    ...paths.map((one) => `import "${one}"`),
    '',
    ...(isMain
      ? ['func main() {', `\tprintln(${sum})`, '}']
      : ['func Sum() int {', `\treturn ${sum}`, '}']),
  ];
  return `${lines.join('\n')}\n`;
}

function useOf(imported: string): string {
  if (imported === 'strings') return 'len(strings.ToUpper("e"))';
  if (imported.endsWith('xxhash/v2')) return 'int(xxhash.Sum64String("c")>>60)';
  return `${path.basename(imported)}.Sum()`;
}

/** A test that passes; with another `state` its program is another. */
export function testSource(folder: string, state: number): string {
  const quotes = folder === 'core';
  const lines = [
    `package ${path.basename(folder)}`,
    '',
    'import "testing"',
    ...(quotes ? ['import "github.com/kballard/go-shellquote"'] : []),
    '',
    'func TestSum(t *testing.T) {',
    `\tt.Log("state ${state}", Sum()${quotes ? ', shellquote.Join("a", "b")' : ''})`,
    '}',
  ];
  return `${lines.join('\n')}\n`;
}

/** Fills a folder with exactly these files. */
export async function writeSources(folder: string, files: Sources): Promise<string> {
  await rm(folder, { recursive: true, force: true });
  for (const [name, text] of files) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  return folder;
}
