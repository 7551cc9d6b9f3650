import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { constraintState, fileNameMatches } from '../../../src/plan/source/build-constraint.ts';
import { importsC } from '../../../src/plan/source/go-imports.ts';
import { go } from '../../inspect/go-binaries.ts';

const NAMES = [
  'a.go',
  'linux.go',
  'a_linux.go',
  'a_windows.go',
  'a_amd64.go',
  'a_linux_amd64.go',
  'a_windows_amd64.go',
  'a_linux_arm64.go',
  'a_b_darwin.go',
  'a_linux_test.go',
  'a_unix.go',
  'a_cgo.go',
  'amd64_x.go',
];

const HEADERS = [
  '',
  '//go:build cgo\n\n',
  '//go:build !cgo\n\n',
  '//go:build linux || windows && arm64\n\n',
  '//go:build (linux || windows) && arm64\n\n',
  '//go:build !(linux && !arm64) || extra\n\n',
  '//go:build unix && !darwin\n\n',
  '//go:build go1.18 && gc && !go1.99\n\n',
  '//go:build extra\n\n',
  '//go:build ignore\n\n',
  '//go:build linux &&\n\n',
  '//go:build\n\n',
  '//go:buildx windows\n\n',
  '// Copyright\n\n//go:build windows\n',
  '/* long\n//go:build windows\n*/\n',
  '/* short */ //go:build windows\n\n',
  '/* one */\n//go:build windows\n\n',
  '// +build windows\n\n',
  '// +build linux,arm64 darwin\n\n',
  '// +build linux\n// +build !cgo\n\n',
  '// +build windows\n',
  '//+build !linux,!windows extra\n\n',
  '//go:build linux\n// +build windows\n\n',
  '// +build linux-x\n\n',
  '//go:build !!linux\n\n',
  '//go:build linux\n//go:build windows\n\n',
  '//go:build linux\u00a0&& amd64\n\n',
  '//go:build (linux\n\n',
  '//go:build linux & amd64\n\n',
  '//go:build go1.0 || go1.026\n\n',
  '//go:build é || linux\n\n',
  `//go:build ${'linux && '.repeat(1100)}linux\n\n`,
  '\uFEFF//go:build windows\n\n',
  '//go:build windows\r\n\r\n',
  '\t //go:build windows \t\n\n',
  '/* a\n*/ //go:build windows\n\n',
  '/*/\n//go:build windows\n*/\n',
  '/**/ /* b\n*/\n//go:build windows\n\n',
  '// +build !!windows\n\n',
  '// +build !linux-x\n\n',
  '// +build\n\n',
  '// +build,windows\n\n',
  '//\u0085+build windows\n\n',
  '/*\n// +build windows\n*/\n\n',
  '/* */\n// +build windows\n\n',
  `// +build ${'windows '.repeat(102)}\n\n`,
  '// +build windows\n\n// Doc.\n',
  '// +build windows\n// Doc.\n\n',
  '// +build windows\r\n\r\n',
  '// +build cgo\n// +build linux\n\n//go:build extra\n',
  '//go:build boringcrypto || goexperiment.boringcrypto\n\n',
];

const CONTEXTS = [
  { goos: 'linux', goarch: 'amd64', tags: ['extra'] },
  { goos: 'linux', goarch: 'arm64', tags: [] },
  { goos: 'windows', goarch: 'amd64', tags: [] },
  { goos: 'darwin', goarch: 'arm64', tags: [] },
  { goos: 'android', goarch: 'arm64', tags: ['extra', 'cgo', 'unix', 'ignore'] },
].flatMap((one) => [true, false].map((cgo) => ({ ...one, cgo })));

const SOURCES = [
  'package p\nimport "C"\n',
  'package p; import "C"\n',
  'package p\nimport "fmt"; import "C"\n',
  'package p\nimport (\n\t"fmt"\n\t// a "C" comment\n\t"os" /* ( */\n)\nimport `C`\n',
  'package p\nimport ("fmt"; _ "os"; . "strings"; "C")\n',
  'package p\nimport ()\nimport "C"\n',
  '// import "C"\npackage p\n/* import "C" */\nimport "fmt"\n',
  'package p\nimport "fmt"\nvar x = `\nimport "C"\n`\n',
  'package p\nimport "fmt"\nfunc f() {}\n// import "C"\n',
  'package p\nimport c "example.com/C"\n',
  'package p\n/*\n#include "x.h" // */\nimport "C"\n',
  '\ufeffpackage p\r\n\r\nimport "C"\r\n',
  'package p\nimport "CC"\n',
  'package p\nvar s = "import"\n',
  'package é\nimport ü "os"\nimport "C"',
];

/** go/build's own answer for each file in each context, and go/parser's for each source. */
const ORACLE = String.raw`package main

import (
	"encoding/json"
	"go/build"
	"go/parser"
	"go/token"
	"io"
	"os"
	"strings"
)

type context struct {
	Goos, Goarch string
	Tags         []string
	Cgo          bool
}

func main() {
	var in struct {
		Names, Headers, Sources []string
		Contexts                []context
	}
	text, _ := os.ReadFile("questions.json")
	if err := json.Unmarshal(text, &in); err != nil {
		panic(err)
	}
	out := struct {
		Matches []string
		Imports []bool
	}{}
	for _, c := range in.Contexts {
		for _, name := range in.Names {
			for _, header := range in.Headers {
				ctx := build.Default
				ctx.GOOS, ctx.GOARCH, ctx.BuildTags, ctx.CgoEnabled = c.Goos, c.Goarch, c.Tags, c.Cgo
				ctx.OpenFile = func(string) (io.ReadCloser, error) {
					return io.NopCloser(strings.NewReader(header + "package p\n")), nil
				}
				match, err := ctx.MatchFile("/x", name)
				state := "left out"
				if err != nil {
					state = "invalid"
				} else if match {
					state = "built"
				}
				out.Matches = append(out.Matches, state)
			}
		}
	}
	for _, source := range in.Sources {
		f, _ := parser.ParseFile(token.NewFileSet(), "x.go", source, parser.ImportsOnly)
		found := false
		for _, spec := range f.Imports {
			found = found || strings.Trim(spec.Path.Value, "\x60\"") == "C"
		}
		out.Imports = append(out.Imports, found)
	}
	json.NewEncoder(os.Stdout).Encode(out)
}
`;

let folder = '';
let answers: { Matches: string[]; Imports: boolean[] };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gtb-source-'));
  await mkdir(join(folder, 'oracle'));
  await writeFile(join(folder, 'oracle/go.mod'), 'module example.com/oracle\n\ngo 1.21\n');
  const input = JSON.stringify({
    Names: NAMES,
    Headers: HEADERS,
    Sources: SOURCES,
    Contexts: CONTEXTS,
  });
  await writeFile(join(folder, 'oracle/questions.json'), input);
  await writeFile(join(folder, 'oracle/main.go'), ORACLE);
  answers = JSON.parse(await go(join(folder, 'oracle'), ['run', '.']));
}, 180_000);

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

test("build constraints hold exactly where Go's do", () => {
  const differing: string[] = [];
  let index = 0;
  for (const context of CONTEXTS)
    for (const name of NAMES)
      for (const header of HEADERS) {
        const full = { ...context, goVersion: 'go1.26.8' };
        const ours = fileNameMatches(name, full)
          ? constraintState(`${header}package p\n`, full)
          : 'left out';
        const theirs = answers.Matches[index++];
        if (ours !== theirs)
          differing.push(`${JSON.stringify(context)} ${name} ${JSON.stringify(header)}: ${theirs}`);
      }
  expect(index).toBe(answers.Matches.length);
  expect(differing).toEqual([]);
});

test.each(SOURCES.map((source, index) => [source, index] as const))(
  'imports C or not, as go/parser says: %j',
  (source, index) => {
    expect(importsC(source)).toBe(answers.Imports[index]);
  },
);

test.each([
  '',
  'package',
  '\u0000\u0001',
  '/* open',
  'package p\nimport (',
  'package p\nimport "C',
])('what is no Go file has no imports: %j', (source) => {
  expect(importsC(source)).toBe(false);
});
