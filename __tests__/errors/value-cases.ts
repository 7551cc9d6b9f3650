import { Readable } from 'node:stream';
import { warnNotSaved } from '../../src/cache/warn-not-saved.ts';
import { listCaches } from '../../src/commands/quota/list-caches.ts';
import { brokenLink } from '../../src/compile/broken-link.ts';
import { copyCheckout } from '../../src/compile/copy-checkout.ts';
import { splitDebug } from '../../src/compile/post-link/split-debug.ts';
import { readActionGraph } from '../../src/compile/progress/action-graph.ts';
import { readBinary } from '../../src/inspect/read-binary.ts';
import { staticVerdict } from '../../src/inspect/static-check.ts';
import { checkTarget } from '../../src/inspect/target-check.ts';
import { outputFailures } from '../../src/plan/output-files.ts';
import { cgoStubVerdict } from '../../src/plan/source/cgo-stubs.ts';
import { sourceOf, stampedCommit } from '../../src/release/checkout.ts';
import { fingerprintFailures } from '../../src/release/fingerprint.ts';
import { unproven } from '../../src/release/release-modules.ts';
import { fullDiskText } from '../../src/runner/machine/free-space.ts';
import { useMachine } from '../../src/runner/machine/use-machine.ts';
import { bugText } from '../../src/runner/thrown.ts';
import { createFakeRunner } from '../fakes/fake-runner.ts';
import { parseTarget } from '../inspect/targets.ts';
import { type ErrorCase, said, saidOf } from './error-case.ts';

// What needs no run to be found out, or would need one that lasts.

const LINUX = parseTarget('linux/amd64');
const BUILT = { goVersion: 'go1.26.8', path: 'x', main: null, deps: [] };
const COMMIT = 'a'.repeat(40);
const DYNAMIC = {
  ...{ static: false, pie: false, interpreter: '/lib64/ld-linux-x86-64.so.2' },
  ...{ needed: ['libc.so.6'], buildInfo: null },
};

/** Of a step only what these functions ask for. */
const step = () => ({ runner: createFakeRunner(), said: new Set<string>() });

export const VALUE_CASES: readonly ErrorCase[] = [
  {
    code: 'GTB1105',
    name: 'a file that git tracks in the place of a binary',
    says: 'which git tracks',
    run: () => {
      const file = { what: 'binary app', path: '/o/bin/app', kind: 'binary' as const };
      const facts = { found: 'file', leadsTo: '', isOurKind: true, package: '' } as const;
      return saidOf(outputFailures([{ file, ...facts, isTracked: true }]));
    },
  },
  {
    code: 'GTB1106',
    name: 'a temporary folder that cannot be made',
    says: 'there is no folder for temporary files',
    run: async () => {
      const folders = { changes: {}, notes: [], home: '/', isHomeOwn: false };
      const { runner } = step();
      return said(await useMachine(runner, { ...folders, temp: '/dev/null/temp' }));
    },
  },
  {
    code: 'GTB1409',
    name: 'a sidecar of a binary without debug information',
    says: 'was linked without debug information',
    run: async () => {
      const planned = {
        ...{ name: 'app', package: 'x', target: LINUX, builtName: 'app' },
        path: '/x',
      };
      const built = { planned, file: '/bin/sh', reused: false };
      return said(await splitDebug(step(), { host: LINUX }, built, '/nowhere'));
    },
  },
  {
    code: 'GTB1410',
    name: 'an external link of Go 1.20 without cgo',
    says: 'cannot find runtime/cgo',
    run: () => saidOf(brokenLink('loadinternal: cannot find runtime/cgo\n', 'linux/amd64')),
  },
  {
    code: 'GTB1502',
    name: 'a lean binary that needs a library',
    says: 'is not static: ',
    run: () => {
      const verdict = staticVerdict({
        ...{ binary: 'app', target: LINUX, demand: 'demanded', because: 'profile lean' },
        ...{ link: 'auto', facts: DYNAMIC },
      });
      return verdict.kind === 'failure' ? saidOf(verdict.failures) : '';
    },
  },
  {
    code: 'GTB1503',
    name: 'a binary of another architecture',
    says: 'architecture arm64 instead of amd64',
    run: () => {
      const facts = {
        ...{ format: 'elf', goos: 'linux', goarch: 'arm64', architectures: ['arm64'] as string[] },
        buildInfo: null,
      } as Parameters<typeof checkTarget>[1];
      return said(checkTarget('app', facts, LINUX));
    },
  },
  {
    code: 'GTB1504',
    name: 'a text in the place of a program',
    says: 'package.json is no executable: it begins with',
    run: async () => said(await readBinary('package.json')),
  },
  {
    code: 'GTB1505',
    name: 'sqlite3 without cgo',
    says: 'is only a stub without cgo',
    run: () => {
      const importPath = 'github.com/mattn/go-sqlite3';
      const stub = { importPath, module: `${importPath}@v1.14.52`, files: ['sqlite3.go'] };
      return saidOf(cgoStubVerdict(new Map([['linux/amd64', [stub]]])).failures);
    },
  },
  {
    code: 'GTB1506',
    name: 'a release of a checkout that nobody knows',
    says: 'has no remote with a public URL',
    run: () =>
      said(
        sourceOf(
          { head: 'b'.repeat(40), branch: '', refCommit: '', modified: false, origin: '' },
          {
            ...{ inRunner: true, serverUrl: 'https://github.com', repository: 'octo/app' },
            ...{ ref: 'refs/heads/main', sha: COMMIT },
          },
        ),
      ),
  },
  {
    code: 'GTB1507',
    name: 'a commit that was made during the build',
    says: 'Go stamped commit bbb',
    run: () => {
      const settings = { vcs: 'git', 'vcs.revision': 'b'.repeat(40) };
      const source = { repository: 'r', ref: 'refs/heads/main', commit: COMMIT, modified: false };
      const app = { name: 'app', facts: { buildInfo: { ...BUILT, settings } } };
      return said(stampedCommit([app], [source]));
    },
  },
  {
    code: 'GTB1508',
    name: 'another binary than last time',
    says: 'app for linux/amd64 has SHA-256 b',
    run: () =>
      saidOf(
        fingerprintFailures([
          {
            ...{ name: 'app', target: 'linux/amd64', digest: 'd'.repeat(64) },
            ...{ sha256: 'b', knownSha256: 'a', key: 'gtb1-print-x' },
          },
        ]),
      ),
  },
  {
    code: 'GTB1509',
    name: 'a module that go.sum does not know',
    says: 'the build reads example.com/b@v1.0.0',
    run: () => {
      const Module = { Path: 'example.com/b', Version: 'v1.0.0', Dir: '/b' };
      const one = { ImportPath: 'p', Name: 'p', Dir: '/b', Module };
      return saidOf(unproven(new Map([['linux/amd64', [one]]]), new Set()));
    },
  },
  {
    code: 'GTB1510',
    name: 'a checkout that is gone when it is copied',
    says: 'the checkout cannot be copied',
    run: async () => {
      const root = '/nowhere/app';
      const request = { root, workingDirectory: root, modules: [], read: [], withGit: false };
      return said(await copyCheckout({ ...request, to: '/nowhere/copy', without: '/nowhere/own' }));
    },
  },
  {
    code: 'GTB1701',
    name: 'an action graph of another Go',
    says: 'the action graph of the go command cannot be read',
    run: () => said(readActionGraph('{}')),
  },
  {
    code: 'GTB1703',
    name: 'a token that GitHub refuses',
    says: 'HTTP 401',
    run: async () => {
      const refuse = async () => ({ status: 401, headers: {}, body: Readable.from([]) });
      return said(await listCaches(refuse, {}, 'org/app', 'wrong'));
    },
  },
  {
    code: 'GTB1801',
    name: 'a service that refuses what is saved',
    says: 'the base cache is not saved: no rights',
    run: () => {
      const { runner, said } = step();
      warnNotSaved({ runner, said }, 'the base cache', 'no rights');
      return runner.said('warning').join('\n');
    },
  },
  {
    code: 'GTB1902',
    name: 'a disk that is full in the middle',
    says: 'a disk is full: ENOSPC',
    run: async () => (await fullDiskText(new Error('ENOSPC: no space left'), '/tmp')) ?? '',
  },
  {
    code: 'GTB1903',
    name: 'what nobody thought of',
    says: 'please report it',
    run: () => bugText(new Error('x is not a function')),
  },
];
