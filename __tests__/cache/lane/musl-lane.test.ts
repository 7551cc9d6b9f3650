import { laneText } from '../../../src/cache/lane/lane.ts';
import {
  type LaneFacts,
  laneIngredients,
  readC,
} from '../../../src/cache/lane/lane-ingredients.ts';
import type { Inputs } from '../../../src/inputs/inputs.ts';
import { readJobFacts } from '../../../src/runner/environment.ts';
import { createFakeRunner, type ExecScript } from '../../fakes/fake-runner.ts';

// What a hosted image is called says nothing of a musl that a step of the job installed.

const COMPILER: ExecScript = ({ tool, args }) => {
  if (tool.includes('go')) return { stdout: '{"CC":"musl-gcc","CXX":"musl-g++"}' };
  if (args.includes('--version')) return { stdout: 'gcc (Debian 12.2.0-14) 12.2.0\n' };
  return {};
};

async function lane(libc: Inputs['libc']): Promise<{ system: string; text: string }> {
  const facts = {
    inputs: { libc, cgo: true, profile: 'lean' } as Inputs,
    goVersion: '1.26.8',
    targets: [],
    flags: { compile: ['-trimpath'], link: [] },
    goEnv: { CC: 'musl-gcc', GOFLAGS: '' } as unknown as LaneFacts['goEnv'],
    job: readJobFacts({ ImageOS: 'ubuntu24', ImageVersion: '1' }, undefined),
    c: null,
    modules: [],
  };
  const { exec } = createFakeRunner({ exec: COMPILER });
  const withC = await readC(exec, '/go', {}, facts, '/');
  if (!withC.ok) throw new Error('no C');
  return { system: withC.value.c?.system ?? '', text: laneText(laneIngredients(withC.value)) };
}

test('the lane of glibc is that of the image', async () => {
  const [one, two] = [await lane('gnu'), await lane('gnu')];
  expect(one.system).toBe('ubuntu24 1');
  expect(one.text).toBe(two.text);
});

test('the lane of musl carries the library; one that cannot be read is like no other', async () => {
  const [one, two] = [await lane('musl'), await lane('musl')];
  expect(one.system).toMatch(/^ubuntu24 1 musl unknown /);
  expect(one.text).not.toBe(two.text);
});
