import { appendFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { startMachine } from '../__tests__/contract/fixtures-machine.ts';
import { runChild } from '../__tests__/contract/harness/child.ts';
import { cloneJob } from './clone-job.ts';
import { makeCheckout } from './edits/checkout.ts';
import { chooseTargets } from './edits/choose-packages.ts';
import { command, git } from './edits/commands.ts';
import { LIST_ARGUMENTS, readPackages } from './edits/read-packages.ts';
import { findProject } from './projects.ts';

const HELP = `npm run measure:tests -- MODULE@VERSION [PACKAGES]

Runs the tests of a module (./... where no packages are named) twice in one folder with Go alone, then those
whose tests pass in four jobs on fresh checkouts after this action: two of one commit, one after a commit to
README.md, one after an edit in a leaf package. Says which packages had a result of Go's cache in each, and fails where a package
that Go alone finds again ran in the second job, or where after a commit others ran than with Go alone.`;

/** State of each tested package by import path: cached, ran or failed. */
type States = ReadonlyMap<string, 'cached' | 'ran' | 'failed'>;

/** Runs in each test that has the package: the linker drops what nothing calls, and the test would be the same. */
const INIT = '\nfunc init() { println("edited") }\n';

const [asked, ...patterns] = process.argv.slice(2);
if (asked === undefined || asked === '--help') console.log(HELP);
else
  await main(asked, patterns.length === 0 ? ['./...'] : patterns).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });

async function main(module: string, packages: readonly string[]): Promise<void> {
  const project = findProject(module);
  const machine = await startMachine('tests-twice');
  const origin = path.join(machine.folder, 'origin');
  try {
    const go = goIn(path.join(machine.folder, 'plain'));
    await mkdir(path.join(machine.folder, 'plain'));
    const said = await go.run(['mod', 'download', '-json', project.module], machine.folder);
    await makeCheckout((JSON.parse(said) as { Dir: string }).Dir, origin);
    const listed = readPackages(await go.run([...LIST_ARGUMENTS, './...'], origin));
    const leaf = project.leaf && path.posix.join(listed.modulePath, project.leaf);
    const targets = chooseTargets(listed.own, { leaf, core: undefined });

    const alone = say('go alone', await go.states(testing(packages), origin));
    const failing = names(alone, 'failed');
    if (failing.length > 0) console.log(`left out, as they fail here: ${failing.join(' ')}`);
    // A job whose tests fail saves nothing.
    const test = testing(names(alone, 'ran'));
    const again = say('go alone, again', await go.states(test, origin));
    const found = names(again, 'cached');

    const version = await go.run(['env', 'GOVERSION'], origin);
    const inputs = { packages: project.packages, 'go-version': version.trim().replace('go', '') };
    const job = async (): Promise<States> => jobStates(machine, origin, inputs, test);
    say('first job', await job());
    const second = say('second job', await job());
    must('ran in the second job', found, names(second, 'cached'));
    const { folder, importPath, goFiles } = targets.leaf;
    const edits: readonly (readonly [string, string, string])[] = [
      ['documentation commit', path.join(origin, 'README.md'), '\nMore words.\n'],
      [`edit in ${importPath}`, path.join(folder, goFiles[0] ?? 'edit.go'), INIT],
    ];
    for (const [what, file, text] of edits) {
      await edit(origin, file, text);
      const reference = say(`go alone, ${what}`, await go.states(test, origin));
      mustAgree(reference, say(what, await job()));
    }
  } finally {
    await machine.stop();
  }
}

/** The go command with a GOCACHE and a GOMODCACHE of its own. */
function goIn(folder: string) {
  const environment = {
    ...process.env,
    ...{ GOCACHE: path.join(folder, 'gocache'), GOMODCACHE: path.join(folder, 'modules') },
    ...{ GOFLAGS: '-buildvcs=false -modcacherw', GOWORK: 'off' },
  };
  return {
    run: (args: readonly string[], cwd: string) => command('go', args, cwd, environment),
    states: async (args: readonly string[], cwd: string): Promise<States> =>
      statesOf((await runChild('go', args, cwd, environment)).stdout),
  };
}

/** A job: the checkout, the action, the tests, the post steps. */
async function jobStates(
  machine: Awaited<ReturnType<typeof startMachine>>,
  origin: string,
  inputs: Readonly<Record<string, string>>,
  test: readonly string[],
): Promise<States> {
  const { job } = await cloneJob(machine, origin, inputs);
  const tests = await job.run('go', test);
  const states = statesOf(tests.stdout);
  if (states.size === 0) throw new Error(tests.stdout + tests.stderr);
  const posts = await job.finish({ status: tests.exitCode === 0 ? 'success' : 'failure' });
  const words = posts.flatMap((one) => one.stdout.split('\n'));
  console.log(
    words.filter((line) => /^(tests: |ran: |and \d+ more|results of)/.test(line)).join('\n'),
  );
  return states;
}

/** Lines of `go test`: `ok  	PACKAGE	(cached)`, `ok  	PACKAGE	0.1s`, `FAIL	PACKAGE	0.1s`. */
function statesOf(text: string): States {
  const lines = [...text.matchAll(/^(ok {2}|FAIL)\t(\S+)[\t ]*(\(cached\))?/gm)];
  return new Map(
    lines.map(([, word, name = '', cached]) => [
      name,
      word === 'FAIL' ? 'failed' : cached === undefined ? 'ran' : 'cached',
    ]),
  );
}

function testing(packages: readonly string[]): string[] {
  return ['test', '-timeout', '10m', ...packages];
}

async function edit(origin: string, file: string, text: string): Promise<void> {
  await appendFile(file, text);
  await git(['commit', '--quiet', '--all', '--message', 'an edit'], origin);
}

function say(what: string, states: States): States {
  const count = (state: string): number =>
    [...states.values()].filter((one) => one === state).length;
  console.log(`${what}: ${count('cached')} cached, ${count('ran')} ran, ${count('failed')} failed`);
  return states;
}

function mustAgree(reference: States, states: States): void {
  const other = [...reference].filter(([name, state]) => states.get(name) !== state);
  for (const [name, state] of other)
    console.log(`${name}: ${states.get(name)}, with Go alone ${state}`);
  if (other.length > 0) process.exitCode = 1;
}

function names(states: States, asked: string): string[] {
  return [...states].flatMap(([name, state]) => (state === asked ? [name] : []));
}

function must(what: string, expected: readonly string[], cached: readonly string[]): void {
  const missing = expected.filter((one) => !cached.includes(one));
  for (const name of missing) console.log(`${name} ${what}`);
  if (missing.length > 0) process.exitCode = 1;
}
