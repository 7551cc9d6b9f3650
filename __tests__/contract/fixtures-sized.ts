import { rm } from 'node:fs/promises';
import path from 'node:path';
import { type Sources, writeSources } from './fixtures-app.ts';
import { runChild } from './harness/child.ts';

/** Files of a module by path. */
export type Files = Readonly<Record<string, string>>;

const DEPENDENCY = 'vendor/example.com/dep/dep.go';

/** example.com/app: a program with a package of its own and one vendored dependency, over `runtime` alone. */
export const SIZED: Files = {
  'go.mod':
    'module example.com/app\n\ngo 1.26.0\n\ntoolchain go1.26.8\n\nrequire example.com/dep v1.0.0\n',
  'vendor/modules.txt': '# example.com/dep v1.0.0\n## explicit; go 1.26\nexample.com/dep\n',
  [DEPENDENCY]: 'package dep\n\n//go:noinline\nfunc Text(s string) int { return len(s) }\n',
  'words/words.go': 'package words\n\n//go:noinline\nfunc Count() int { return 1 }\n',
  'main.go':
    'package main\n\nimport (\n\t"example.com/app/words"\n\t"example.com/dep"\n)\n\nfunc main() { println(dep.Text("hello"), words.Count()) }\n',
};

/** `count` functions that nothing can drop, each of some hundred bytes. */
function manyFunctions(count: number): string {
  const names = Array.from({ length: count }, (_, index) => `f${index}`);
  const bodies = names.map(
    (name, index) =>
      `func ${name}(m map[string]int, s string) string {\n\tif m[s] > ${index} {\n\t\treturn s + "text ${index} of many"\n\t}\n\treturn "nothing ${index}: " + s\n}\n`,
  );
  return `var all = []func(map[string]int, string) string{${names.join(', ')}}\n\n//go:noinline\nfunc Sum(s string) (n int) {\n\tfor _, one := range all {\n\t\tn += len(one(nil, s))\n\t}\n\treturn n\n}\n\n${bodies.join('\n')}`;
}

/** A later version of the dependency, with more in it. */
export const BUMPED: Files = {
  'go.mod': (SIZED['go.mod'] ?? '').replace('v1.0.0', 'v1.1.0'),
  'vendor/modules.txt': (SIZED['vendor/modules.txt'] ?? '').replace('v1.0.0', 'v1.1.0'),
  [DEPENDENCY]: `package dep\n\n//go:noinline\nfunc Text(s string) int { return Sum(s) }\n\n${manyFunctions(200)}`,
};

/** A new package of its own. */
export const NEW_PACKAGE: Files = {
  'more/more.go': `package more\n\n${manyFunctions(100)}`,
  'words/words.go':
    'package words\n\nimport "example.com/app/more"\n\n//go:noinline\nfunc Count() int { return more.Sum("s") }\n',
};

/** An embedded file of 200 kB. */
export const EMBEDDED: Files = {
  'words/file.txt': 'twenty bytes of text'.repeat(10_000),
  'words/words.go':
    'package words\n\nimport _ "embed"\n\n//go:embed file.txt\nvar text string\n\n//go:noinline\nfunc Count() int { println(text[:3]); return 1 }\n',
};

/** All at once. */
export const THREE: Files = {
  ...BUMPED,
  ...NEW_PACKAGE,
  ...EMBEDDED,
  'words/words.go':
    'package words\n\nimport (\n\t_ "embed"\n\n\t"example.com/app/more"\n)\n\n//go:embed file.txt\nvar text string\n\n//go:noinline\nfunc Count() int { println(text[:3]); return more.Sum("s") }\n',
};

export async function git(folder: string, ...args: string[]): Promise<string> {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
  const author = ['-c', 'user.name=test', '-c', 'user.email=test@example.com'];
  const done = await runChild('git', [...author, ...args], folder, env);
  if (done.exitCode !== 0) throw new Error(`git ${args.join(' ')}: ${done.stderr}`);
  return done.stdout.trim();
}

/** A commit with exactly these files, the repository made where there is none. */
export async function commitFiles(folder: string, files: Files): Promise<string> {
  const all: Sources = new Map(Object.entries(files));
  await writeSources(path.join(folder, 'tree'), all);
  if (!(await isRepository(folder))) await git(folder, 'init', '--quiet', '--initial-branch=main');
  const tree = ['--work-tree', path.join(folder, 'tree')];
  await git(folder, ...tree, 'add', '--all');
  await git(folder, ...tree, 'commit', '--quiet', '--allow-empty', '-m', 'files');
  return git(folder, 'rev-parse', 'HEAD');
}

async function isRepository(folder: string): Promise<boolean> {
  return git(folder, 'rev-parse', '--git-dir').then(
    (text) => text === '.git',
    () => false,
  );
}

/**
 * What actions/checkout leaves of a pull request: its merge commit into `main` as it is, and nothing of
 * the history. `topic`: what its branch has other than main.
 */
export async function pullCheckout(folder: string, name: string, files: Files): Promise<string> {
  const work = path.join(path.dirname(folder), `${name}-work`);
  const clone = path.join(path.dirname(folder), name);
  for (const one of [work, clone]) await rm(one, { recursive: true, force: true });
  await git(folder, 'clone', '--quiet', '--no-checkout', folder, work);
  await git(work, 'checkout', '--quiet', '-b', 'topic');
  await commitFiles(work, files);
  await git(work, 'clean', '-dfqx');
  await git(work, 'checkout', '--quiet', '--force', 'main');
  await git(work, 'merge', '--quiet', '--no-ff', '-m', 'merge', 'topic');
  await git(folder, 'clone', '--quiet', '--depth=1', `file://${work}`, clone);
  return clone;
}
