import { join } from 'node:path';
import type { Compiler } from '../../inputs/flags/compiler.ts';
import { gccgoFlags } from '../../inputs/flags/gccgo-flags.ts';
import { goFlags } from '../../inputs/flags/go-flags.ts';
import { tinyGoArguments } from '../../inputs/flags/tinygo-arguments.ts';
import type { Step } from '../../inputs/step.ts';
import { checkGccgo } from '../../pin/gccgo.ts';
import type { Go } from '../../pin/go.ts';
import { goCommand } from '../../pin/go-environment.ts';
import { checkTinyGo } from '../../pin/tinygo.ts';
import type { Project } from '../../plan/project.ts';
import type { Result } from '../../runner/result.ts';
import type { CompilerRow } from '../compiler-comparison.ts';

/**
 * Another key for the packages named and no other: cmd/go takes the last -gcflags that matches a
 * package, and `-c` (how many functions are compiled at once) changes no code.
 */
const ANOTHER_KEY = '-gcflags=-dwarf=false -c=3';

export interface Contender {
  readonly compiler: Compiler;
  readonly version: string;
  /** Command line that builds into a folder; `changed`: with another key for the packages named. */
  command(folder: string, changed: boolean): { tool: string; args: string[] };
}

function found(value: Contender): Found {
  return { ok: true, value };
}

/** A compiler to measure, or why it is not. */
type Found =
  | { readonly ok: true; readonly value: Contender }
  | { readonly ok: false; readonly row: CompilerRow };

/** The compilers that are installed and can build this project, gc first; why not of the others. */
export async function findContenders(step: Step, { pins }: Project, go: Go): Promise<Found[]> {
  const { inputs } = step;
  const { environment, toolchain, targets } = go;
  const tool = goCommand(toolchain.goroot);
  const isOther = (flag: string): boolean => /^-(?:compiler|gccgoflags)=/.test(flag);
  const gcInputs = { ...inputs, buildFlags: inputs.buildFlags.filter((one) => !isOther(one)) };
  const goBuild = (compile: readonly string[], link: readonly string[], folder: string) => ({
    tool,
    args: ['build', ...compile, ...link, '-o', `${folder}/`, '--', ...inputs.packages],
  });
  const gc: Contender = {
    compiler: 'gc',
    version: `gc ${toolchain.version}`,
    command: (folder, changed) => {
      const { compile, link } = goFlags(gcInputs);
      const more = changed ? [ANOTHER_KEY] : [];
      return goBuild(['-compiler=gc', ...compile, ...more], link, folder);
    },
  };
  const not = (compiler: Compiler, result: Result<unknown>): Found => ({
    ok: false,
    row: {
      kind: 'not-measured',
      compiler,
      reason: result.ok ? '' : result.failures.map((one) => one.found).join('; '),
    },
  });
  const gccgo = await checkGccgo(step, pins, environment, targets);
  const tinyGo = await checkTinyGo(step, environment);
  return [
    found(gc),
    gccgo.ok
      ? found({
          compiler: 'gccgo',
          version: `gccgo ${gccgo.value.version} (Go ${gccgo.value.go})`,
          command: (folder, changed) => {
            const { compile, link } = gccgoFlags(gcInputs);
            const more = changed ? ' -fno-ident' : '';
            const flags = link.length > 0 ? link : ['-gccgoflags='];
            return goBuild(
              [...compile, '-compiler=gccgo'],
              flags.map((one) => `${one}${more}`.replace('= ', '=')),
              folder,
            );
          },
        })
      : not('gccgo', gccgo),
    tinyGo.ok
      ? found({
          compiler: 'tinygo',
          version: tinyGo.value,
          command: (folder) => {
            const [main = '.'] = inputs.packages;
            const file = join(folder, 'program');
            const own = { ...inputs, buildFlags: [] };
            const [target] = targets;
            if (target === undefined) throw new Error('no target');
            return {
              tool: 'tinygo',
              args: tinyGoArguments(own, [], { package: main, target, file }),
            };
          },
        })
      : not('tinygo', tinyGo),
  ];
}
