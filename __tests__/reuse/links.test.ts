import { rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { createGoSandbox, type GoSandbox } from '../fakes/go-sandbox.ts';
import { check, cleanBuild, record } from './decide.ts';

// Facts of a checkout with symbolic links: what Go reads through them is an input, never stale.

let sandbox: GoSandbox;
let count = 0;
beforeAll(async () => {
  sandbox = await createGoSandbox();
});
afterAll(() => sandbox.remove());

const word = (name: string, text: string): string =>
  `package ${name}\n\nfunc Word() string { return "${text}" }\n`;
const FILES = {
  'go.mod': `module example.com/x

go 1.24

require example.com/lib v0.0.0

replace example.com/lib => ../liblink
`,
  'main.go': `package main

import (
	"example.com/lib"
	"example.com/x/deep/inner"
	"example.com/x/pkg"
)

func main() { println(lib.Word(), pkg.Word(), inner.Word()) }
`,
  'file/main.go': 'package main\n\nfunc main() { println(linked()) }\n',
};
const OUTSIDE = {
  ...{ 'lib/go.mod': 'module example.com/lib\n\ngo 1.24\n', 'lib/lib.go': word('lib', 'lib') },
  ...{ 'lib2/go.mod': 'module example.com/lib\n\ngo 1.24\n', 'lib2/lib.go': word('lib', 'two') },
  ...{ 'pkg1/p.go': word('pkg', 'one'), 'pkg2/p.go': word('pkg', 'two') },
  ...{ 'deep1/inner/i.go': word('inner', 'one'), 'deep2/inner/i.go': word('inner', 'two') },
  'linked1.go': 'package main\n\nfunc linked() string { return "one" }\n',
  'linked2.go': 'package main\n\nfunc linked() string { return "two" }\n',
  'go2.mod': `${FILES['go.mod']}\ngodebug default=go1.20\n`,
};

interface Scene {
  readonly top: string;
  link(target: string, path: string): Promise<void>;
  write(files: Readonly<Record<string, string>>): Promise<void>;
}

async function scene(): Promise<Scene> {
  const top = `s${++count}`;
  const below = (files: Readonly<Record<string, string>>, folder: string) =>
    sandbox.write(
      Object.fromEntries(Object.entries(files).map(([name, text]) => [join(folder, name), text])),
    );
  const link = async (target: string, path: string): Promise<void> => {
    const at = sandbox.path(top, path);
    await rm(at, { recursive: true, force: true });
    await symlink(target, at);
  };
  await below(FILES, join(top, 'x'));
  await below(OUTSIDE, top);
  await link('lib', 'liblink');
  await link('../middle', 'x/pkg');
  await link('pkg1', 'middle');
  await link('../deep1', 'x/deep');
  await link('../../linked1.go', 'x/file/linked.go');
  return { top, link, write: (files) => below(files, top) };
}

test.each<[string, (at: Scene) => Promise<void>]>([
  ['nothing', async () => undefined],
  [
    'a folder of sources leads elsewhere, by the link in the middle',
    (at) => at.link('pkg2', 'middle'),
  ],
  ['and the same by its own link', (at) => at.link('../pkg2', 'x/pkg')],
  ['a folder above the package leads elsewhere', (at) => at.link('../deep2', 'x/deep')],
  ['a file leads elsewhere', (at) => at.link('../../linked2.go', 'x/file/linked.go')],
  ['a replaced module leads elsewhere', (at) => at.link('lib2', 'liblink')],
  ['what a file leads to', (at) => at.write({ 'linked1.go': OUTSIDE['linked2.go'] })],
  ['what a folder leads to', (at) => at.write({ 'pkg1/p.go': OUTSIDE['pkg2/p.go'] })],
  [
    'a new file where a folder leads to',
    (at) => at.write({ 'pkg1/q.go': 'package pkg\n\nfunc init() { println(1) }\n' }),
  ],
  ['what the replaced folder leads to', (at) => at.write({ 'lib/lib.go': OUTSIDE['lib2/lib.go'] })],
  ['go.mod becomes a link to another', (at) => at.link('../go2.mod', 'x/go.mod')],
  [
    'a new source that is a link',
    async (at) => {
      await at.link('new.txt', 'x/file/new.go');
      await at.write({ 'x/file/new.txt': 'package main\n\nfunc init() { println("new") }\n' });
    },
  ],
  [
    'a go.work that is a link',
    async (at) => {
      await at.write({ 'work.txt': 'go 1.24\n\nuse (\n\t./x\n\t./lib2\n)\n' });
      await at.link('work.txt', 'go.work');
    },
  ],
])('%s', async (what, edit) => {
  const at = await scene();
  const checkout = { sandbox, folder: join(at.top, 'x'), environment: {} };
  const recorded = await record(checkout);
  if (recorded.state !== 'recorded') throw new Error(JSON.stringify(recorded));
  await edit(at);
  const { agreed, plan } = await check(checkout, recorded.manifest);
  const now = await cleanBuild(checkout);
  const same = agreed.filter(
    (one) => now?.binaries.get(one.package) !== recorded.build.binaries.get(one.package),
  );
  expect(same).toEqual([]);
  if (plan) expect(now?.mains).toEqual(recorded.build.mains);
  const isWhole = plan && agreed.length === recorded.manifest.binaries.length;
  expect(isWhole).toBe(what === 'nothing');
});

test('a go.mod that is a link to nothing, or to a folder, begins no module: a main below it is new', async () => {
  for (const target of ['nothing', '.']) {
    const at = await scene();
    await at.write({ 'x/tools/doc.go': 'package tools\n' });
    await at.link(target, 'x/tools/go.mod');
    const checkout = { sandbox, folder: join(at.top, 'x'), environment: {} };
    const recorded = await record(checkout);
    if (recorded.state !== 'recorded') throw new Error(JSON.stringify(recorded));
    expect((await check(checkout, recorded.manifest)).plan).toBe(true);
    await at.write({ 'x/tools/new/main.go': 'package main\n\nfunc main() {}\n' });
    const now = await cleanBuild(checkout);
    expect(now?.mains).toContain('example.com/x/tools/new');
    expect((await check(checkout, recorded.manifest)).plan).toBe(false);
  }
});
