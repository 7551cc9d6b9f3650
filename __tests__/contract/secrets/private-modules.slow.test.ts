import { execFileSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { IS_LONG } from '../../breadth.ts';
import { makeZip } from '../../fakes/zip-file.ts';
import { needs } from '../../needs.ts';
import {
  type HttpsServer,
  makeAuthority,
  type PrivateAuthority,
  startHttps,
} from '../../runner/private-ca.ts';
import { runSharedGo, writeFiles } from '../cli-machine.ts';
import { goodJob, logOf, slotOf } from '../fixtures-job.ts';
import { type Machine, startMachine } from '../fixtures-machine.ts';
import type { JobFolders } from '../harness/job-environment.ts';

// A module of the company in git, by insteadOf; one of everybody from a proxy with a login in .netrc, which sees
// all that is asked of it. The paths of the company's module are asked of nobody but git.

const TIME = 240_000;
const LOGIN = `Basic ${Buffer.from('robot:s3cr3t').toString('base64')}`;
const PUBLIC = 'example.org/pub';
const PRIVATE = 'git.example/team/lib.git';
const MAIN = `package main

import (
	"${PRIVATE}/word"
	"${PUBLIC}/name"
)

func main() { println(word.Word, name.Name) }
`;

let authority: PrivateAuthority;
let proxy: HttpsServer;
let machine: Machine;
let source: string;
let asked: string[] = [];

const files = new Map<string, string | Buffer>([
  [`/${PUBLIC}/@v/list`, 'v1.0.0\n'],
  [`/${PUBLIC}/@v/v1.0.0.info`, '{"Version":"v1.0.0","Time":"2024-01-01T00:00:00Z"}'],
  [`/${PUBLIC}/@v/v1.0.0.mod`, `module ${PUBLIC}\n`],
  [
    `/${PUBLIC}/@v/v1.0.0.zip`,
    makeZip([
      { name: `${PUBLIC}@v1.0.0/go.mod`, data: `module ${PUBLIC}\n` },
      { name: `${PUBLIC}@v1.0.0/name/name.go`, data: 'package name\n\nconst Name = "all"\n' },
    ]),
  ],
]);

const gitConfig = (): string =>
  `[url "file://${machine.folder}/repositories/"]\n\tinsteadOf = https://git.example/\n`;
const netrc = (): string => `machine ${new URL(proxy.url).host} login robot password s3cr3t\n`;

/** What the user has at home. */
async function plant({ home }: Pick<JobFolders, 'home'>, goEnv = ''): Promise<void> {
  await mkdir(path.join(home, '.config', 'go'), { recursive: true });
  await writeFile(path.join(home, '.gitconfig'), gitConfig());
  await writeFile(path.join(home, '.netrc'), netrc());
  await writeFile(path.join(home, '.config', 'go', 'env'), goEnv);
}

const network = (): Record<string, string> => ({
  ...{ GOPROXY: proxy.url, GOSUMDB: `sum.golang.org ${proxy.url}/sumdb` },
  ...{ SSL_CERT_FILE: authority.caFile, SSL_CERT_DIR: '/nowhere' },
});

needs('linux', 'openssl').describe('private modules', () => {
  beforeAll(async () => {
    authority = makeAuthority('modules');
    machine = await startMachine('private-modules');
    proxy = await startHttps(authority, (request, response) => {
      asked.push(request.url ?? '');
      if (request.headers.authorization !== LOGIN) response.writeHead(401).end('log in\n');
      else if (files.has(request.url ?? '')) response.end(files.get(request.url ?? ''));
      else response.writeHead(404).end('not found\n');
    });
    const library = path.join(machine.folder, 'repositories', 'team', 'lib.git');
    await writeFiles(library, {
      'go.mod': `module ${PRIVATE}\n`,
      'word/word.go': 'package word\n\nconst Word = "ours"\n',
    });
    const git = (...args: string[]): void => {
      const who = ['-c', 'user.name=x', '-c', 'user.email=x@example.com'];
      execFileSync('git', [...who, ...args], { cwd: library });
    };
    git('init', '-q');
    git('add', '-A');
    git('commit', '-qm', 'one');
    git('tag', 'v1.0.0');
    source = await writeFiles(path.join(machine.folder, 'source'), {
      'go.mod': `module example.com/app\n\ngo 1.26.0\n\ntoolchain go1.26.8\n\nrequire (\n\t${PRIVATE} v1.0.0\n\t${PUBLIC} v1.0.0\n)\n`,
      'main.go': MAIN,
    });
    // go.sum, as plain Go writes it.
    const home = path.join(machine.folder, 'home');
    await plant({ home });
    const env = { HOME: home, GOMODCACHE: path.join(home, 'modules'), GOFLAGS: '-modcacherw' };
    const own = { GONOSUMDB: '*', GOPRIVATE: 'git.example' };
    await runSharedGo(['mod', 'tidy'], source, { ...env, ...network(), ...own });
  }, TIME);

  afterAll(async () => {
    proxy.close();
    await Promise.all([rm(authority.folder, { recursive: true }), machine.stop()]);
  });

  const ways: readonly [string, Record<string, string>, string][] = [
    ['GOPRIVATE', { GOPRIVATE: 'git.example' }, ''],
    ['GONOPROXY and GONOSUMDB', { GONOPROXY: 'git.example', GONOSUMDB: '*.example' }, ''],
    ['go env -w GOPRIVATE', {}, 'GOPRIVATE=git.example/team\n'],
  ];
  // GTB_LONG=1: all ways to say it.
  test.each(IS_LONG ? ways : ways.slice(0, 1))(
    '%s: fetched by git alone; the next job needs neither',
    async (_name, env, goEnv) => {
      // What is compiled is that of the test before; what is fetched, not.
      for (const { key } of machine.service.entries())
        if (slotOf(key) === 'modules') machine.service.remove(key);
      const job = (more: Record<string, string>) =>
        goodJob(machine, {
          ...{ source, before: (folders) => plant(folders, goEnv) },
          env: { ...network(), ...env, ...more },
        });
      asked = [];
      const first = await job({});
      const binary = first.main.outputs.binary ?? '';
      expect(execFileSync('sh', ['-c', '"$0" 2>&1', binary], { encoding: 'utf8' })).toBe(
        'ours all\n',
      );
      expect(asked).toContain(`/${PUBLIC}/@v/v1.0.0.zip`);
      expect(asked.filter((one) => /git\.example|team|lib/.test(one))).toEqual([]);
      expect(logOf(first)).not.toContain('s3cr3t');
      expect(first.created).toContain('modules');
      const second = await job({ GOPROXY: 'off' });
      expect(second.compiled).toBe('0');
    },
    TIME,
  );
});
