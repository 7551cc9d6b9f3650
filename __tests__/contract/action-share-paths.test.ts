import path from 'node:path';
import { someOf } from '../breadth.ts';
import { type Sources, writeSources } from './fixtures-app.ts';
import { logOf, runJob } from './fixtures-job.ts';
import { type Machine, startMachine } from './fixtures-machine.ts';

// What later steps compile may find its files by where its source lies: -trimpath takes that away.

const BUILD_TIME = 300_000;

/** All repositories here run one workflow: the jobs of a fork ask for the keys that FIRST saved. */
const FIRST = 'octo/unknown';
const GITHUB_WORKFLOW_REF = `${FIRST}/.github/workflows/ci.yml@refs/heads/main`;

let machine: Machine;
/** The one job that compiles what tests need of std, without any flags. */
let first: Run;
beforeAll(async () => {
  machine = await startMachine('paths');
  first = await runOf(FIRST, UNKNOWN);
}, BUILD_TIME);
afterAll(() => machine.stop());

interface Run {
  /** Exit code of `go test ./...`. */
  readonly test: number;
  /** GOFLAGS of that step. */
  readonly goFlags: string;
  readonly log: string;
}

/** A job with `go test ./...` behind the step; it fails where that fails. */
async function runOf(repository: string, files: Sources): Promise<Run> {
  const source = await writeSources(path.join(machine.folder, repository), files);
  let test = 0;
  let goFlags = '';
  const done = await runJob(machine, {
    // Results that are kept would keep flags as they are.
    ...{ source, repository, env: { GITHUB_WORKFLOW_REF }, steps: [{ 'test-cache': 'false' }] },
    after: async (job) => {
      goFlags = (await job.run('go', ['env', 'GOFLAGS'])).stdout.trim();
      test = (await job.run('go', ['test', './...'])).exitCode ?? -1;
    },
    get status() {
      return test === 0 ? ('success' as const) : ('failure' as const);
    },
  });
  expect([done.main.exitCode, done.main.warnings]).toEqual([0, []]);
  return { test, goFlags, log: logOf(done) };
}

const GO = 'go 1.26.8\n';
const testOf = (dependency: string): string =>
  [
    ...['package main', '', 'import (', '\t"os"', '\t"testing"', '', `\t"${dependency}"`, ')', ''],
    ...['func TestName(t *testing.T) {', '\twant, err := os.ReadFile(golden.Path("name.txt"))'],
    ...['\tif err != nil {', '\t\tt.Fatal(err)', '\t}', '\tif string(want) != "svc" {'],
    ...['\t\tt.Fatal("differs")', '\t}', '}', ''],
  ].join('\n');
/** Names a file beside its caller. */
const HELPER = [
  ...['package golden', '', 'import (', '\t"path/filepath"', '\t"runtime"', ')', ''],
  ...['func Path(name string) string {', '\t_, file, _, _ := runtime.Caller(1)'],
  ...['\treturn filepath.Join(filepath.Dir(file), "testdata", name)', '}', ''],
].join('\n');
const MAIN = 'package main\n\nfunc main() {}\n';

/** Has a way to ask for paths that nobody knows. */
const UNKNOWN = new Map<string, string>([
  ['go.mod', `module example.com/svc\n\n${GO}`],
  ['main.go', MAIN],
  [
    'main_test.go',
    [
      ...['package main', '', 'import (', '\t"os"', '\t"regexp"', '\t"runtime/debug"'],
      ...['\t"testing"', ')', '', 'func TestName(t *testing.T) {'],
      '\tfile := regexp.MustCompile(`\\S+main_test\\.go`).FindString(string(debug.Stack()))',
      ...['\tif _, err := os.Stat(file); err != nil {', '\t\tt.Fatal(err)', '\t}', '}', ''],
    ].join('\n'),
  ],
]);

const HELPERS = [
  [
    'a replaced module',
    'example.com/golden',
    [
      [
        'go.mod',
        `module example.com/svc\n\n${GO}\nrequire example.com/golden v0.0.0\n\nreplace example.com/golden => ./golden\n`,
      ],
      ['golden/go.mod', `module example.com/golden\n\n${GO}`],
      ['golden/golden.go', HELPER],
    ],
    /golden\/golden\.go asks for file paths/,
  ],
  [
    'a vendored module',
    'example.com/golden',
    [
      ['go.mod', `module example.com/svc\n\n${GO}\nrequire example.com/golden v1.0.0\n`],
      [
        'vendor/modules.txt',
        '# example.com/golden v1.0.0\n## explicit; go 1.26.8\nexample.com/golden\n',
      ],
      ['vendor/example.com/golden/golden.go', HELPER],
    ],
    /vendor\/example\.com\/golden\/golden\.go asks for file paths/,
  ],
] as const;
test.each(someOf(HELPERS, 2))(
  'a helper of %s: nothing is shared, and every run is green',
  async (what, dependency, files, reason) => {
    const all = new Map<string, string>([
      ...files,
      ['main.go', MAIN],
      ['main_test.go', testOf(dependency)],
      ['testdata/name.txt', 'svc'],
    ]);
    const repository = `octo/${what.split(' ')[1]}`;
    // The run before had later steps that use Go, and asked for no path in a way that is known.
    await machine.service.fork(FIRST, repository);
    for (let run = 1; run <= 3; run++) {
      const done = await runOf(repository, all);
      expect([run, done.test, done.goFlags]).toEqual([run, 0, '']);
      expect(done.log).toMatch(reason);
    }
  },
  BUILD_TIME,
);

test(
  'a way to ask that nobody knows: the first job that fails with the flags is the last one',
  async () => {
    const runs = [first];
    for (let run = 2; run <= 4; run++) runs.push(await runOf(FIRST, UNKNOWN));
    expect(runs.map((one) => one.test)).toEqual([0, 1, 0, 0]);
    expect(runs.map((one) => one.goFlags !== '')).toEqual([false, true, false, false]);
    expect(runs[1]?.log).toContain('the job failed with the flags of this build');
    expect(runs[3]?.log).toContain('a job of this place failed with them');
  },
  BUILD_TIME,
);
