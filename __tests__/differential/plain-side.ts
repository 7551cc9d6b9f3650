import path from 'node:path';
import { CLI } from '../contract/cli-machine.ts';
import { actionNode, runChild } from '../contract/harness/child.ts';
import { SHARED_GOCACHE } from '../fakes/real-go.ts';
import { type Bench, writeShape } from './bench.ts';
import { commandLine } from './our-side.ts';
import { type Outcome, readMade } from './outcome.ts';
import { inputsOf, type Pair } from './pair.ts';

/** One `go build` as a person would type it; `%OUTPUT%` stands for what -o gets. */
interface Typed {
  readonly line: string;
  /** Of the names of its binaries, where there are several targets. */
  readonly prefix: string;
  /** Relative to the folder of the step. */
  readonly output: string;
}

/** `go build` with the flags that `--explain` prints. */
export async function explained(bench: Bench, pair: Pair): Promise<Outcome> {
  await writeShape(bench, pair);
  const cwd = path.join(bench.tree, pair.shape.folder);
  const said = await runChild(
    ...([actionNode(), [CLI, ...commandLine(pair), '--explain'], cwd, bench.environment] as const),
  );
  if (said.exitCode !== 0) return { passed: false, binaries: new Map(), text: said.stderr };
  const commands = said.stdout.split('\n').filter((line) => / go build .* -- /.test(line));
  const targets = targetsOf(pair);
  if (commands.length !== targets.length)
    throw new Error(`not one command for each target:\n${said.stdout}`);
  const typed = commands.map((command, i): Typed => {
    const output = / -o (\S+) -- /.exec(command)?.[1];
    if (output === undefined) throw new Error(`no -o in: ${command}`);
    const line = command.replace(` -o ${output} `, ' -o %OUTPUT% ');
    return { line, output, prefix: targets.length === 1 ? '' : `${targets[i]} ` };
  });
  return build(bench, pair, typed, {});
}

/** `go build` as the user would type it without us, in the same environment. */
export function untouched(bench: Bench, pair: Pair): Promise<Outcome> {
  const inputs = inputsOf(pair);
  const patterns = inputs.packages ?? './...';
  const targets = targetsOf(pair);
  const typed = targets.map((target): Typed => {
    const [goos, goarch] = target.split('/');
    const variables = target === '' ? '' : `GOOS=${goos} GOARCH=${goarch} `;
    const prefix = targets.length === 1 ? '' : `${target} `;
    return { line: `${variables}go build -o %OUTPUT% -- ${patterns}`, output: 'bin/', prefix };
  });
  return build(bench, pair, typed, cgoOf(bench, pair));
}

/** docs/differences.md, `cgo-off`: without a word from anybody there is no C in a build of ours. */
function cgoOf({ environment }: Bench, { row }: Pair): Record<string, string> {
  if (row.cgo.name === 'cgo: true') return { CGO_ENABLED: '1' };
  const isSaid = environment.CGO_ENABLED !== undefined || row.goEnv.name === 'GOENV: no cgo';
  return isSaid ? {} : { CGO_ENABLED: '0' };
}

async function build(
  bench: Bench,
  pair: Pair,
  typed: readonly Typed[],
  more: Readonly<Record<string, string>>,
): Promise<Outcome> {
  const cwd = path.join(bench.tree, pair.shape.folder);
  const env = {
    ...{ ...bench.environment, ...more, GOCACHE: SHARED_GOCACHE, GOTOOLCHAIN: 'local' },
    PATH: `${path.join(bench.goRoot, 'bin')}:${bench.environment.PATH}`,
  };
  const run = (line: string) => runChild('/bin/sh', ['-c', line], cwd, env);
  const binaries = new Map();
  let passed = true;
  let text = '';
  for (const { line, output, prefix } of typed) {
    await writeShape(bench, pair);
    // Compiles and links all that matches; what lies in a folder is the mains alone.
    const all = await run(line.replace('%OUTPUT%', '/dev/null'));
    const mains = await run(line.replace('%OUTPUT%', output));
    const hasNone = mains.stderr.includes('no main packages to build');
    passed &&= all.exitCode === 0 && (mains.exitCode === 0 || hasNone);
    text += `${line}\n${all.stderr}${all.exitCode === 0 ? mains.stderr : ''}`;
    const made = await readMade(
      ...([path.join(cwd, output), pair.shape, bench.tree, prefix, runs(pair)] as const),
    );
    for (const [name, one] of made) binaries.set(name, one);
  }
  return { passed, binaries, text };
}

/** '' where the environment decides. */
export function targetsOf(pair: Pair): readonly string[] {
  return (inputsOf(pair).targets ?? '').split(',');
}

/** Whether this machine can run what is built. */
export function runs({ row }: Pair): boolean {
  return ['host', 'GOAMD64=v3'].includes(row.system.name) && row.goEnv.name !== 'GOENV: GOARCH';
}
