import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { whenLong } from '../../breadth.ts';
import { type GitServer, startGitServer } from '../../fakes/git-server.ts';
import { needs } from '../../needs.ts';
import { runSharedGo, writeFiles } from '../cli-machine.ts';
import { goodJob, type JobDone, type JobPlan, logOf, runJob } from '../fixtures-job.ts';
import { type Machine, networkEnvironment, startMachine, TOOLS } from '../fixtures-machine.ts';
import { secretsIn } from './find-secrets.ts';

// Private modules by the recipe of docs/monorepos.md: GOPRIVATE, and a token for git, over HTTP.

const TIME = 240_000;
const TOKEN = 'ghp_0123456789s3cr3tofthemodules';
const LIBRARY = 'github.com/my-org/lib';
const TOOL = 'github.com/my-org/lint';

let server: GitServer;
let machine: Machine;
let source: string;

/** `env:` of the recipe, with the test's server in the place of GitHub's. */
const recipe = (token: string | null): Record<string, string> => ({
  GOPRIVATE: 'github.com/my-org/*',
  GIT_CONFIG_COUNT: '1',
  GIT_CONFIG_KEY_0: `url.${server.url(token)}.insteadOf`,
  GIT_CONFIG_VALUE_0: 'https://github.com/',
});

/** A repository of my-org, tagged. */
async function publish(name: string, files: Readonly<Record<string, string>>): Promise<void> {
  const folder = await writeFiles(path.join(machine.folder, 'repositories', 'my-org', name), files);
  const who = ['-c', 'user.name=x', '-c', 'user.email=x@example.com'];
  for (const args of [
    ['init', '-q'],
    ['add', '-A'],
    ['commit', '-qm', 'one'],
    ['tag', 'v1.0.0'],
  ])
    execFileSync('git', [...who, ...args], { cwd: folder });
}

const job = (plan: Partial<JobPlan>): JobPlan => ({
  ...{ source, repository: 'my-org/app' },
  ...plan,
  env: { ...networkEnvironment(), ...plan.env },
});

/** What of the job and of all that it has stored holds the token. */
async function leaks(done: JobDone): Promise<readonly string[]> {
  const secret = [{ name: 'token', value: TOKEN }];
  const said = Buffer.from(logOf(done) + JSON.stringify(done.report));
  const found = [...secretsIn(said, secret)];
  for (const { key } of machine.service.entries())
    await machine.service.rewrite(key, async (bytes) => {
      if (secretsIn(bytes, secret).length > 0) found.push(key);
      return bytes;
    });
  return found;
}

needs('linux').describe('private modules in git, by a token', () => {
  beforeAll(async () => {
    machine = await startMachine('private-git');
    server = await startGitServer(path.join(machine.folder, 'repositories'), TOKEN);
    await publish('lib', {
      'go.mod': `module ${LIBRARY}\n\ngo 1.20\n`,
      'word/word.go': 'package word\n\nconst Word = "ours"\n',
    });
    await publish('lint', {
      'go.mod': `module ${TOOL}\n\ngo 1.20\n`,
      'cmd/acmelint/main.go': 'package main\n\nfunc main() { println("lint") }\n',
    });
    source = await writeFiles(path.join(machine.folder, 'source'), {
      'go.mod': `module example.com/app\n\ngo 1.26.8\n\nrequire ${LIBRARY} v1.0.0\n`,
      'main.go': `package main\n\nimport "${LIBRARY}/word"\n\nfunc main() { println(word.Word) }\n`,
    });
    const modules = { GOMODCACHE: path.join(machine.folder, 'modules'), GOFLAGS: '-modcacherw' };
    await runSharedGo(['mod', 'tidy'], source, { ...recipe(TOKEN), ...modules });
  }, TIME);
  afterAll(async () => {
    server.close();
    await machine.stop();
  });

  test(
    'without the token one line says what is missing',
    async () => {
      const { main } = await runJob(machine, job({ env: recipe(null) }));
      expect(main.exitCode).toBe(1);
      expect(main.errors).toEqual([
        expect.stringContaining('a module may not be read by this job'),
      ]);
      expect(main.errors[0]).toContain('set GOPRIVATE, and give git or .netrc a token');
    },
    TIME,
  );

  test(
    'with it the module is built in; nothing keeps the token, and the next job needs none',
    async () => {
      server.served.length = 0;
      const first = await goodJob(machine, job({ env: recipe(TOKEN) }));
      expect(server.served).toContain('/my-org/lib/git-upload-pack');
      const binary = first.main.outputs.binary ?? '';
      expect(execFileSync('sh', ['-c', '"$0" 2>&1', binary], { encoding: 'utf8' })).toBe('ours\n');
      expect(await leaks(first)).toEqual([]);
      const second = await goodJob(machine, job({ env: { ...recipe(null), GOPROXY: 'off' } }));
      expect(second.compiled).toBe('0');
    },
    TIME,
  );

  whenLong(
    'a private tool: built with the token, kept, and restored without it',
    async () => {
      const tools = (env: Record<string, string>) =>
        goodJob(
          machine,
          job({
            action: path.join(machine.action, 'setup'),
            toolCache: TOOLS,
            inputs: { 'go-version': '1.26.8', tools: `${TOOL}/cmd/acmelint@v1.0.0` },
            env,
          }),
        );
      const first = await tools(recipe(TOKEN));
      const second = await tools({ ...recipe(null), GOPROXY: 'off' });
      const made = [first, second].map(({ main }) => JSON.parse(main.outputs.tools ?? '[]'));
      expect(made).toEqual([
        [expect.objectContaining({ name: 'acmelint', version: 'v1.0.0', reused: false })],
        [expect.objectContaining({ name: 'acmelint', version: 'v1.0.0', reused: true })],
      ]);
      expect(await leaks(first)).toEqual([]);
    },
    TIME,
  );
});
