import path from 'node:path';
import { SHARED_GOCACHE } from '../fakes/real-go.ts';
import { type Machine, newMachine, reportOf, writeFiles } from './cli-machine.ts';

// What the user gave and Go made no use of is said, and nothing else is.

const FILES = {
  'go.mod': 'module example.com/app\n\ngo 1.26.0\n\ntoolchain go1.26.8\n',
  'cmd/app/main.go':
    'package main\n\nimport "example.com/app/info"\n\nvar version = "none"\n\nvar unread string\n\nfunc main() { println(version, info.Text()) }\n',
  'info/info.go':
    'package info\n\nvar Built string\n\nvar start = first()\n\nfunc first() string { return Built + "!" }\n\n// Text of it.\nfunc Text() string { return Built + start + extra }\n',
  'info/plain.go': '//go:build !extra\n\npackage info\n\nconst extra = ""\n',
  'info/extra.go': '//go:build extra\n\npackage info\n\nconst extra = "extra"\n',
};
const TIME = 180_000;
/** The standard library is compiled once for all tests. */
const WARM = { GO_TURBO_BUILD_GOCACHE: SHARED_GOCACHE };
const MARK = 'without effect: ';

let machine: Machine;
let app: string;

beforeAll(async () => {
  machine = await newMachine({ withGo: true });
  app = await writeFiles(path.join(machine.root, 'app'), FILES);
}, TIME);
afterAll(() => machine.remove());

async function command(...words: readonly string[]): Promise<readonly string[]> {
  const done = await machine.cli(['--save=never', ...words], { cwd: app, env: WARM });
  return reportOf(done).warnings.filter((one) => one.startsWith(MARK));
}

test(
  'a command whose inputs all count says nothing',
  async () => {
    const words = [
      ...['--stamp=main.version=v1.2.3', '--stamp=example.com/app/info.Built=today'],
      ...['--tags=extra', '--ldflags=-X main.version=v1.2.4', '--gcflags=./info/...=-l'],
      ...['--packages=./cmd/... ./info/...', '--build-flags=-pgo=auto', '--output=out'],
    ];
    expect(await command(...words)).toEqual([]);
  },
  TIME,
);

test(
  'each input without effect has a warning of its own, with what to change',
  async () => {
    const said = await command(
      ...['--stamp=main.versoin=v1', '--stamp=example.com/app/cmd/app.version=v1'],
      ...['--stamp=example.com/app/info.start=now', '--stamp=main.unread=not-in-the-binary'],
      ...['--ldflags=-X example.com/ap/info.Built=1', '--gcflags=example.com/other=-l'],
      ...['--tags=extrs', '--packages=./cmd/... ./info/x...'],
    );
    const expected = [
      'packages: ./info/x...: it matches no package',
      'gcflags example.com/other=…: no package of the build matches',
      'tags: extrs: no file of the build mentions it; did you mean extra?',
      'stamp main.versoin: example.com/app/cmd/app declares no variable versoin; write main.version',
      'stamp example.com/app/cmd/app.version: the linker calls the package of a program main',
      'stamp example.com/app/info.start: in example.com/app/info its first value comes from a call',
      'stamp main.unread: the program never reads the variable',
      'ldflags -X example.com/ap/info.Built: no package of the binaries has the import path',
    ];
    for (const text of expected) expect(said).toContainEqual(expect.stringContaining(MARK + text));
    expect(said).toHaveLength(expected.length);
  },
  TIME,
);

test(
  'a library has no binary for what binaries are given',
  async () => {
    const said = await command('--packages=./info', '--compress=none', '--stamp=main.version=1');
    expect(said).toEqual([expect.stringContaining('stamp: no main package matches')]);
  },
  TIME,
);
