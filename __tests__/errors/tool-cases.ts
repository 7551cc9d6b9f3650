import { findUpx } from '../../src/compile/post-link/pack-binary.ts';
import { gccgoRefusals } from '../../src/inputs/flags/gccgo-flags.ts';
import { checkCCompiler } from '../../src/pin/c/check-c-compilers.ts';
import { chooseCompiler, chooseLinker } from '../../src/pin/c-compiler.ts';
import { checkGccgo } from '../../src/pin/gccgo.ts';
import { describeGccgo, tooNewForGccgo } from '../../src/pin/gccgo-version.ts';
import { checkTinyGo } from '../../src/pin/tinygo.ts';
import { createFakeRunner, type ExecScript } from '../fakes/fake-runner.ts';
import { parseTarget } from '../inspect/targets.ts';
import { type ErrorCase, said, saidOf } from './error-case.ts';

/** A machine on which no command can be started but those of a script. */
const scripted = (exec: ExecScript = () => undefined) => ({
  ...{ exec: createFakeRunner({ exec }).exec, environment: {}, cwd: '/' },
});
const MUSL = { cc: '', cxx: '', host: 'amd64', targets: [] };
const musl = { libc: 'musl', link: 'auto' } as const;

/** Of a step only what these functions ask for. */
const step = (exec?: ExecScript) =>
  ({
    runner: createFakeRunner(exec === undefined ? {} : { exec }),
    inputs: { workingDirectory: '/', check: [] },
  }) as never;

const cCompiler = (exec: ExecScript, goarch = 'arm64') =>
  checkCCompiler({
    ...{ target: parseTarget(`linux/${goarch}`), name: 'CC', value: 'gcc', flags: '' },
    ...scripted(exec),
  });

const GCCGO_INPUTS: Parameters<typeof gccgoRefusals>[0] = {
  ...{ profile: 'lean', flags: {}, debug: '', cgo: false, tags: [], ldflags: '', stamp: [] },
  ...{ gcflags: '-m', buildFlags: ['-compiler=gccgo'] },
};

export const TOOL_CASES: readonly ErrorCase[] = [
  {
    code: 'GTB1026',
    name: 'link: musl without musl-gcc',
    says: 'there is no musl-gcc on the PATH',
    run: async () => said(await chooseCompiler(scripted(), musl, MUSL)),
  },
  {
    code: 'GTB1026',
    name: 'link: musl with a CC for glibc',
    says: 'which compiles for glibc',
    run: async () => {
      const glibc = scripted(() => ({ stdout: '#define __GLIBC__ 2\n' }));
      return said(await chooseCompiler(glibc, musl, { ...MUSL, cc: 'gcc' }));
    },
  },
  {
    code: 'GTB1026',
    name: 'link: mold without mold',
    says: 'and gcc does not start it',
    run: async () => said(await chooseLinker(scripted(), 'mold', 'gcc')),
  },
  {
    code: 'GTB1028',
    name: 'gcflags with gccgo',
    says: 'gcflags: -m with -compiler=gccgo',
    run: () => saidOf(gccgoRefusals(GCCGO_INPUTS)),
  },
  {
    code: 'GTB1214',
    name: 'cgo for a target without its C compiler',
    says: 'which makes',
    run: async () => {
      const made = '#define __x86_64__ 1\n#define __linux__ 1\n';
      const failure = await cCompiler(() => ({ stdout: made }));
      return failure === null ? '' : saidOf([failure]);
    },
  },
  {
    code: 'GTB1214',
    name: 'cgo without any C compiler',
    says: 'CC is gcc: ',
    run: async () => {
      const failure = await cCompiler(() => undefined, 'amd64');
      return failure === null ? '' : saidOf([failure]);
    },
  },
  {
    code: 'GTB1215',
    name: 'no gccgo',
    says: 'gccgo cannot be run: it is not on PATH',
    run: async () => said(await checkGccgo(step(), new Map(), {}, [])),
  },
  {
    code: 'GTB1215',
    name: 'a gccgo that is too old',
    says: 'gccgo 4.9',
    run: () => said(describeGccgo('4.9', 'x86_64-linux-gnu')),
  },
  {
    code: 'GTB1216',
    name: 'a module that is newer than gccgo',
    says: 'gccgo 12 implements Go 1.18',
    run: () =>
      saidOf(tooNewForGccgo(new Map([['/x/go.mod', 'go 1.24\n']]), { version: '12', go: '1.18' })),
  },
  {
    code: 'GTB1108',
    name: 'another target than that of gccgo',
    says: 'target windows/amd64 with -compiler=gccgo',
    run: async () => {
      const gccgo = step(({ args }) => ({
        stdout: args[0] === '-dumpmachine' ? 'x86_64-linux-gnu' : '12.2.0',
      }));
      const inputs = { ...GCCGO_INPUTS, gcflags: '', workingDirectory: '/' };
      const { runner } = gccgo as { runner: ReturnType<typeof createFakeRunner> };
      const targets = [parseTarget('windows/amd64')];
      return said(await checkGccgo({ runner, inputs } as never, new Map(), {}, targets));
    },
  },
  {
    code: 'GTB1217',
    name: 'no TinyGo',
    says: 'tinygo cannot be run: it is not on PATH',
    run: async () => said(await checkTinyGo(step(), {})),
  },
  {
    code: 'GTB1406',
    name: 'no UPX',
    says: 'there is no upx on PATH',
    run: async () => said(await findUpx(step())),
  },
];
