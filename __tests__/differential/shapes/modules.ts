import { bareShape, goMod, library, program, type Shape, shape } from '../shape.ts';

const DEPENDENCY = 'example.org/dep';
const usesDependency = `package main\n\nimport "${DEPENDENCY}"\n\nvar version = "none"\n\nfunc main() { println(version, dep.Value()) }\n`;
const requires = (more: string): string => goMod('1.26', `\nrequire ${DEPENDENCY} v1.2.3\n${more}`);
const dependencyMod = `module ${DEPENDENCY}\n\ngo 1.24\n`;
const vendored = {
  'go.mod': requires(''),
  'cmd/a/main.go': usesDependency,
  'vendor/modules.txt': `# ${DEPENDENCY} v1.2.3\n## explicit; go 1.24\n${DEPENDENCY}\n`,
  [`vendor/${DEPENDENCY}/dep.go`]: library('dep', 9),
};
const member = (name: string, text: string, file: string) => ({
  [`${name}/go.mod`]: `module example.com/x/${name}\n\ngo 1.26\n`,
  [`${name}/${file}`]: text,
});

/** How modules lie beside and in each other. */
export const MODULES: readonly Shape[] = [
  shape('vendored', vendored),
  shape('vendored with a file that is embedded', {
    ...vendored,
    [`vendor/${DEPENDENCY}/dep.go`]: `package dep\n\nimport _ "embed"\n\n//go:embed text.txt\nvar text string\n\n// Value of it.\nfunc Value() int { return len(text) }\n`,
    [`vendor/${DEPENDENCY}/text.txt`]: 'embedded\n',
  }),
  shape('vendored and not in agreement', {
    ...vendored,
    'vendor/modules.txt': `# ${DEPENDENCY} v1.0.0\n## explicit\n${DEPENDENCY}\n`,
  }),
  shape('a replaced module beside', {
    'go.mod': requires(`\nreplace ${DEPENDENCY} => ../dep\n`),
    'main.go': usesDependency,
    '../dep/go.mod': dependencyMod,
    '../dep/dep.go': library('dep', 4),
  }),
  shape('a replaced module below', {
    'go.mod': requires(`\nreplace ${DEPENDENCY} => ./third/dep\n`),
    'cmd/a/main.go': usesDependency,
    'third/dep/go.mod': dependencyMod,
    'third/dep/dep.go': library('dep', 5),
    'third/dep/cmd/own/main.go': program(),
  }),
  shape('a replaced module that is missing', {
    'go.mod': requires(`\nreplace ${DEPENDENCY} => ../gone\n`),
    'cmd/a/main.go': usesDependency,
  }),
  shape('the internal package of another module', {
    'go.mod': requires(`\nreplace ${DEPENDENCY} => ../dep\n`),
    'main.go': `package main\n\nimport "${DEPENDENCY}/internal/deep"\n\nfunc main() { println(deep.Value()) }\n`,
    '../dep/go.mod': dependencyMod,
    '../dep/internal/deep/deep.go': library('deep'),
  }),
  shape('internal packages', {
    'cmd/a/main.go': program(['internal/deep'], 'deep.Value()'),
    'internal/deep/deep.go': library('deep', 3),
    'lib/internal/own/own.go': library('own'),
    'lib/lib.go': 'package lib\n\nimport _ "example.com/x/lib/internal/own"\n',
  }),
  shape('a nested module', {
    'cmd/a/main.go': program(['lib'], 'lib.Value()'),
    'lib/lib.go': library('lib'),
    'tools/go.mod': 'module example.com/tools\n\ngo 1.26\n',
    'tools/cmd/t/main.go': program(),
  }),
  shape('a nested module that is broken', {
    'cmd/a/main.go': program(),
    'old/go.mod': 'module example.com/old\n',
    'old/old.go': 'package old {\n',
  }),
  shape(
    'below go.mod',
    { 'svc/main.go': program(['lib'], 'lib.Value()'), 'lib/lib.go': library('lib') },
    'svc',
  ),
  bareShape('no module', { 'main.go': program() }),
  bareShape('a workspace without a module at its root', {
    'go.work': 'go 1.26\n\nuse (\n\t./app\n\t./lib\n)\n',
    ...member('app', program(['lib'], 'lib.Value()'), 'main.go'),
    ...member('lib', library('lib', 6), 'lib.go'),
  }),
  shape('a workspace with a module at its root', {
    'go.work': 'go 1.26\n\nuse (\n\t.\n\t./lib\n)\n',
    'cmd/a/main.go': program(['lib'], 'lib.Value()'),
    ...member('lib', library('lib', 7), 'lib.go'),
  }),
  bareShape(
    'a member of a workspace',
    {
      'go.work': 'go 1.26\n\nuse (\n\t./app\n\t./lib\n)\n',
      ...member('app', program(['lib'], 'lib.Value()'), 'main.go'),
      ...member('lib', library('lib', 8), 'lib.go'),
    },
    'app',
  ),
  shape('a workspace two levels above', {
    '../go.work': 'go 1.26\n\nuse (\n\t./m\n\t./dep\n)\n',
    'go.mod': requires(''),
    'main.go': usesDependency,
    '../dep/go.mod': dependencyMod,
    '../dep/dep.go': library('dep', 2),
  }),
  bareShape('a workspace that replaces', {
    'go.work': `go 1.26\n\nuse ./app\n\nreplace ${DEPENDENCY} => ./third\n`,
    'app/go.mod': `module example.com/x/app\n\ngo 1.26\n\nrequire ${DEPENDENCY} v1.2.3\n`,
    'app/main.go': usesDependency,
    'third/go.mod': dependencyMod,
    'third/dep.go': library('dep', 3),
  }),
  shape('a workspace with a missing member', {
    'go.work': 'go 1.26\n\nuse (\n\t.\n\t./gone\n)\n',
    'cmd/a/main.go': program(),
  }),
];
