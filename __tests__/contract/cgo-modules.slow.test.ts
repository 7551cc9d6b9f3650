import path from 'node:path';
import { whenLong } from '../breadth.ts';
import { type FakeGoProxy, startGoProxy } from '../fakes/go-proxy.ts';
import { makeZip } from '../fakes/zip-file.ts';
import { needs } from '../needs.ts';
import { runSharedGo, writeFiles } from './cli-machine.ts';
import { goodJob, type JobDone, mustCompile } from './fixtures-job.ts';
import { type Machine, networkEnvironment, startMachine, TOOLS } from './fixtures-machine.ts';

// A module with C that names its own folder, as go-sqlite3 does: the folder is in its compile key.

const MODULE = 'example.com/counter';
const FILES = {
  'go.mod': `module ${MODULE}\n\ngo 1.20\n`,
  'counter.h': 'static int one(void) { return 1; }\n',
  'counter.go':
    'package counter\n\n// #cgo CFLAGS: -I.\n// #include "counter.h"\nimport "C"\n\nfunc One() int { return int(C.one()) }\n',
};
const TIME = 300_000;

let proxy: FakeGoProxy;
let machine: Machine;
let source: string;
let env: Record<string, string>;

needs('linux', 'gcc').describe('a module with C', () => {
  beforeAll(async () => {
    proxy = await startGoProxy(3);
    const zip = makeZip(
      Object.entries(FILES).map(([name, data]) => ({ name: `${MODULE}@v1.0.0/${name}`, data })),
    );
    const served = new Map<string, Buffer>([
      [`/${MODULE}/@v/list`, Buffer.from('v1.0.0\n')],
      [`/${MODULE}/@v/v1.0.0.info`, Buffer.from('{"Version":"v1.0.0"}')],
      [`/${MODULE}/@v/v1.0.0.mod`, Buffer.from(FILES['go.mod'])],
      [`/${MODULE}/@v/v1.0.0.zip`, zip],
    ]);
    proxy.intercept = (asked, answer) => {
      const body = served.get(asked);
      return body === undefined ? answer : { status: 200, headers: {}, body };
    };
    machine = await startMachine('cgo-modules');
    source = await writeFiles(path.join(machine.folder, 'source'), {
      'go.mod': `module example.com/app\n\ngo 1.26.8\n\nrequire ${MODULE} v1.0.0\n`,
      'main.go': `package main\n\nimport "${MODULE}"\n\nfunc main() { println(counter.One()) }\n`,
    });
    const { GOPROXY = 'https://proxy.golang.org' } = networkEnvironment();
    env = { GOPROXY: `${proxy.url},${GOPROXY}`, GONOSUMDB: 'example.com' };
    const modules = { GOMODCACHE: path.join(machine.folder, 'modules'), GOFLAGS: '-modcacherw' };
    await runSharedGo(['mod', 'tidy'], source, { ...env, ...modules });
  }, TIME);
  afterAll(() => Promise.all([proxy.close(), machine.stop()]));

  const job = (inputs: Record<string, string> = {}): Promise<JobDone> =>
    goodJob(machine, { source, toolCache: TOOLS, env, inputs: { cgo: 'true', ...inputs } });

  test(
    'is compiled once, and lies where it lay',
    async () => {
      const first = await job();
      expect(Number(first.compiled)).toBeGreaterThan(10);
      const second = await job();
      mustCompile(second, '0');
      expect(second.report?.caches.modules).toMatchObject({ hit: 'exact' });
    },
    TIME,
  );

  whenLong(
    'that comes to a place with thin modules is compiled once more, and then no more',
    async () => {
      const place = { 'cache-name': 'grows' };
      await job({ ...place, modules: 'used' });
      // The folder of a thin set is another one.
      await job(place);
      await job(place);
      mustCompile(await job(place), '0');
    },
    TIME,
  );
});
