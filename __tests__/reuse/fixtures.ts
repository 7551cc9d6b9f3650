/** Files by path below the sandbox; the checkout is `top/repo`, so that something can lie above it. */
export type Tree = Readonly<Record<string, string>>;

export const REPO = 'top/repo';
const RETURN: Readonly<Record<string, string>> = {
  x64: '\tMOVQ\t$ANSWER, ret+0(FP)\n\tRET\n',
  arm64: '\tMOVD\t$ANSWER, R0\n\tMOVD\tR0, ret+0(FP)\n\tRET\n',
};

function main(imports: readonly string[], sum: string): string {
  const lines = imports.map((one) => `import "${one}"`).join('\n');
  return `package main\n\n${lines}\n\nvar extra = 0\n\nfunc main() { println(${sum}, extra) }\n`;
}

export function library(name: string, value: number): string {
  return `// Package ${name} does little.\npackage ${name}\n\n// Value of it.\nfunc Value() int { return ${value} }\n`;
}

/** One module: two programs, embedded files, assembly, build tags, a replaced module, bystanders. */
export function plainTree(): Tree {
  const module = 'example.com/gen';
  return below(REPO, {
    'go.mod': `module ${module}\n\ngo 1.24\n\nrequire ${module}/ext v1.0.0\n\nreplace ${module}/ext => ./third/ext\n`,
    'README.md': '# gen\n',
    'docs/guide.md': 'guide\n',
    'cmd/a/main.go': main(
      ['left', 'shared', 'assets', 'ext'].map((one) => `${module}/${one}`),
      'left.Value() + shared.Value() + ext.Value(), assets.Text()',
    ),
    'cmd/b/main.go': main(
      ['right', 'shared', 'fast', 'tagged'].map((one) => `${module}/${one}`),
      'right.Value() + shared.Value() + fast.Answer() + tagged.Value()',
    ),
    'left/left.go': library('left', 1),
    'left/left_test.go': test('left', 1),
    'right/right.go': library('right', 2),
    'shared/shared.go': library('shared', 3),
    'shared/shared_test.go': test('shared', 1),
    'unused/unused.go': library('unused', 4),
    'e2e/main_test.go': test('main', 1),
    'assets/assets.go': [
      ...['package assets', '', 'import "embed"', '', '//go:embed *.txt static all:whole'],
      ...['var files embed.FS', '', '// Text of the first file.', 'func Text() string {'],
      ...['\tdata, _ := files.ReadFile("a.txt")', '\treturn string(data)', '}', ''],
    ].join('\n'),
    'assets/a.txt': 'a\n',
    'assets/static/page.html': '<p>\n',
    'assets/static/deep/x.css': 'x\n',
    'assets/whole/all': 'all\n',
    'fast/fast.go': 'package fast\n\n// Answer in assembly.\nfunc Answer() int\n',
    [`fast/fast_${process.arch === 'arm64' ? 'arm64' : 'amd64'}.s`]: `#include "textflag.h"\n#include "answer.h"\n\nTEXT ·Answer(SB), NOSPLIT, $0-8\n${RETURN[process.arch] ?? ''}`,
    'fast/answer.h': '#define ANSWER 42\n',
    'tagged/tagged.go': '//go:build !extra\n\npackage tagged\n\nfunc Value() int { return 5 }\n',
    'tagged/extra.go': '//go:build extra\n\npackage tagged\n\nfunc Value() int { return 6 }\n',
    'tagged/never.go': '// +build never\n\npackage tagged\n',
    'tagged/old.go': '// +build never\n\npackage tagged\n',
    'tagged/other_plan9.go': 'package tagged\n\nfunc other() int { return 7 }\n',
    'third/ext/go.mod': `module ${module}/ext\n\ngo 1.24\n`,
    'third/ext/ext.go': library('ext', 8),
    'testdata/sample.go': 'package broken {\n',
  });
}

/** A workspace of two modules, the program in one and a library in the other. */
export function workspaceTree(): Tree {
  return below(REPO, {
    'go.work': 'go 1.24\n\nuse (\n\t.\n\t./lib\n)\n',
    'go.mod': 'module example.com/gen\n\ngo 1.24\n',
    'cmd/a/main.go': main(
      ['example.com/gen/left', 'example.com/lib/shared'],
      'left.Value() + shared.Value()',
    ),
    'cmd/b/main.go': main(['example.com/gen/right'], 'right.Value()'),
    'left/left.go': library('left', 1),
    'left/left_test.go': test('left', 1),
    'right/right.go': library('right', 2),
    'lib/go.mod': 'module example.com/lib\n\ngo 1.24\n',
    'lib/shared/shared.go': library('shared', 3),
    'README.md': '# workspace\n',
    'docs/guide.md': 'guide\n',
  });
}

/** A module with its dependency in vendor/. */
export function vendorTree(): Tree {
  return below(REPO, {
    'go.mod': 'module example.com/gen\n\ngo 1.24\n\nrequire example.org/dep v1.2.3\n',
    'vendor/modules.txt': '# example.org/dep v1.2.3\n## explicit; go 1.24\nexample.org/dep\n',
    'vendor/example.org/dep/dep.go': library('dep', 9),
    'vendor/example.org/dep/LICENSE': 'free\n',
    'cmd/a/main.go': main(
      ['example.com/gen/left', 'example.org/dep'],
      'left.Value() + dep.Value()',
    ),
    'cmd/b/main.go': main(['example.com/gen/right'], 'right.Value()'),
    'left/left.go': library('left', 1),
    'left/left_test.go': test('left', 1),
    'right/right.go': library('right', 2),
    'shared/shared.go': library('shared', 3),
    'README.md': '# vendored\n',
    'docs/guide.md': 'guide\n',
  });
}

export function test(name: string, state: number): string {
  return `package ${name}\n\nimport "testing"\n\nfunc TestValue(t *testing.T) { t.Log(Value(), ${state}) }\n`;
}

function below(folder: string, files: Tree): Tree {
  return Object.fromEntries(
    Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]),
  );
}
