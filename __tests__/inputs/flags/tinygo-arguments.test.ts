import { tinyGoArguments } from '../../../src/inputs/flags/tinygo-arguments.ts';
import { parseTarget } from '../../../src/inputs/target.ts';

type TinyGoInputs = Parameters<typeof tinyGoArguments>[0];

const INPUTS: TinyGoInputs = {
  profile: 'lean',
  flags: {},
  ldflags: '',
  debug: '',
  tags: [],
  buildFlags: [],
  parallelism: 4,
};

function of(target: string, inputs: Partial<TinyGoInputs> = {}) {
  const parsed = parseTarget(target);
  if (!parsed.ok) throw new Error(target);
  const binary = { package: 'example.com/app', target: parsed.value, file: '/out/app' };
  return tinyGoArguments({ ...INPUTS, ...inputs }, ['-ldflags=-X main.v=1'], binary).join(' ');
}

const END = '-ldflags=-X main.v=1 -o /out/app example.com/app';

test.each([
  ['linux/amd64', {}, `build -p=4 -no-debug ${END}`],
  ['js/wasm', {}, `build -p=4 -target=wasm -no-debug ${END}`],
  ['wasip1/wasm', {}, `build -p=4 -target=wasip1 -no-debug ${END}`],
  [
    'wasip1/wasm',
    { buildFlags: ['-target=wasi', '-opt=2'] },
    `build -p=4 -no-debug -target=wasi -opt=2 ${END}`,
  ],
  ['linux/arm64', { tags: ['a', 'b'], profile: 'dev' }, `build -p=4 -tags=a b ${END}`],
  ['linux/amd64', { debug: 'full' }, `build -p=4 ${END}`],
  ['linux/amd64', { buildFlags: ['-no-debug'] }, `build -p=4 -no-debug ${END}`],
] as const)('%s %j', (target, inputs, expected) => {
  expect(of(target, inputs)).toBe(expected);
});
