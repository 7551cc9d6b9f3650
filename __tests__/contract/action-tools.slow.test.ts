import path from 'node:path';
import { type FakeGoProxy, startGoProxy } from '../fakes/go-proxy.ts';
import { makeZip } from '../fakes/zip-file.ts';
import { needs } from '../needs.ts';
import { writeSources } from './fixtures-app.ts';
import { type JobDone, runJob } from './fixtures-job.ts';
import { type Machine, networkEnvironment, startMachine, TOOLS } from './fixtures-machine.ts';

// Tools of modules that a proxy of the test serves, asked for with a real Go.

const GO = '1.26.8';
const VERSION = 'v1.0.0';

let proxy: FakeGoProxy;
let machine: Machine;
let source: string;
const served = new Map<string, Buffer>();

/** A module of one file. */
function serve(
  module: string,
  goMod: string,
  main = 'package main\n\nfunc main() { println("hi") }\n',
): void {
  const text = `module ${module}\n\n${goMod}\n`;
  const at = `/${module}/@v`;
  const zip = makeZip([
    { name: `${module}@${VERSION}/go.mod`, data: text },
    { name: `${module}@${VERSION}/main.go`, data: main },
  ]);
  served.set(`${at}/list`, Buffer.from(`${VERSION}\n`));
  served.set(`${at}/${VERSION}.info`, Buffer.from(JSON.stringify({ Version: VERSION })));
  served.set(`${at}/${VERSION}.mod`, Buffer.from(text));
  served.set(`${at}/${VERSION}.zip`, zip);
}

function job(tools: string): Promise<JobDone> {
  const GOPROXY = `${proxy.url},${networkEnvironment().GOPROXY ?? 'https://proxy.golang.org'}`;
  return runJob(machine, {
    source,
    action: path.join(machine.action, 'setup'),
    toolCache: TOOLS,
    inputs: { 'go-version': GO, tools },
    env: { GOPROXY, GOSUMDB: proxy.gosumdb, GONOSUMDB: 'example.com', GOENV: 'off' },
  });
}

needs('linux x64').describe('tools that go install refuses', () => {
  beforeAll(async () => {
    proxy = await startGoProxy(3);
    proxy.intercept = (asked, answer) => {
      const body = served.get(asked);
      return body === undefined ? answer : { status: 200, headers: {}, body };
    };
    serve('example.com/a', 'go 1.20');
    serve('example.com/replacing', 'go 1.20\n\nreplace example.com/x => ../x');
    serve('example.com/lib', 'go 1.20', 'package lib\n');
    serve('changed.example.org/tool', 'go 1.20');
    proxy.log.add('changed.example.org/tool', VERSION, `h1:${'A'.repeat(43)}=`);
    machine = await startMachine('tools');
    source = await writeSources(path.join(machine.folder, 'app'), new Map([['README.md', 'x\n']]));
    // The database of the test knows no toolchain.
    const action = path.join(machine.action, 'setup');
    const inputs = { 'go-version': GO, cache: 'false' };
    await runJob(machine, { source, action, toolCache: TOOLS, inputs });
  });
  afterAll(() => Promise.all([proxy.close(), machine.stop()]));

  test.each([
    ['one whose checksum does not agree', `changed.example.org/tool@${VERSION}`, 'GTB1422'],
    ['one that replaces a module', `example.com/replacing@${VERSION}`, 'GTB1423'],
    ['a module without a program', `example.com/lib@${VERSION}`, 'GTB1424'],
    ['a version that there is not', 'example.com/a@v9.9.9', 'GTB1421'],
  ])(
    '%s is refused',
    async (_, line, code) => {
      const { main } = await job(line);
      expect([main.exitCode, main.outputs.tools]).toEqual([1, undefined]);
      expect(main.errors.join('\n')).toContain(code);
    },
    600_000,
  );
});
