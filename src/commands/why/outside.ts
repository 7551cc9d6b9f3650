import { listPackages } from '../../compile/listing/list-packages.ts';
import type { Step } from '../../inputs/step.ts';
import { targetText } from '../../inputs/target.ts';
import { forTarget } from '../../pin/c/target-c-tools.ts';
import type { Go } from '../../pin/go.ts';
import { goCommand } from '../../pin/go-environment.ts';
import { askedPackages, knownNames, nearNames } from '../../plan/graph/asked-packages.ts';
import { shortestChains } from '../../plan/graph/chains.ts';
import type { ImportGraph } from '../../plan/graph/graph-package.ts';
import { importGraph } from '../../plan/graph/import-graph.ts';
import type { Project } from '../../plan/project.ts';
import { failure, type Result, success } from '../../runner/result.ts';
import { shown } from '../../runner/suggest.ts';
import type { Measured } from '../measuring.ts';
import type { Root } from './roots.ts';
import type { Outside } from './why-report.ts';

/**
 * What something is there for that is in no binary: tests, tools, or nothing but a line of go.mod.
 * A failure with near names where none of them has it.
 */
export async function findOutside(
  { step, go, project }: Measured,
  path: string,
  roots: readonly Root[],
): Promise<Result<Outside>> {
  const graphs: ImportGraph[] = roots.map((one) => one.graph);
  for (const target of go.targets) {
    const graph = await graphOf(step, go, target, step.inputs.packages, true);
    const chain = chainFrom(graph, path, (name) => name.endsWith('.test'));
    const text = targetText(target);
    if (chain !== null) return success({ kind: 'test', target: text, chain });
    graphs.push(graph);
  }
  const [host] = go.targets;
  if (host !== undefined && hasTools(project)) {
    const graph = await graphOf(step, go, host, ['tool'], false);
    const chain = chainFrom(graph, path, (name) => graph.get(name)?.name === 'main');
    if (chain !== null) return success({ kind: 'tool', chain });
    graphs.push(graph);
  }
  if (await isInModuleGraph(step, go, path))
    return success({ kind: 'go.mod', isDirect: isDirect(project, path) });
  return unknown(path, knownNames(graphs));
}

function unknown(path: string, known: ReadonlySet<string>): Result<never> {
  const near = nearNames(path, known);
  const module = [...known]
    .filter((one) => path.startsWith(`${one}/`))
    .sort((a, b) => b.length - a.length)[0];
  const part = module === undefined ? '' : `; of ${module} there are other packages`;
  return failure(
    'GTB1109',
    `${shown(path)} is no module and no package of this build, of its tests or its module graph${part}`,
    'a module as go.mod names it, a package by its import path, or a path with /... behind it',
    near.length > 0 ? `did you mean ${near.join(', ')}?` : 'why without a name lists all modules',
  );
}

/** Empty where Go cannot list it: the binaries could be, and of tests nothing was asked. */
async function graphOf(
  { runner, inputs }: Step,
  go: Go,
  target: Go['targets'][number],
  packages: readonly string[],
  tests: boolean,
): Promise<ImportGraph> {
  const listed = await listPackages({
    exec: runner.exec,
    goRoot: go.toolchain.goroot,
    environment: go.environment,
    cwd: inputs.workingDirectory,
    flags: { ...go.flags, compile: [...(tests ? ['-test', '-e'] : []), ...go.flags.compile] },
    packages,
    targets: [target],
  });
  const found = listed.ok ? (listed.value.get(targetText(target)) ?? []) : [];
  return importGraph(found, (name) => name);
}

function chainFrom(
  graph: ImportGraph,
  path: string,
  isRoot: (name: string) => boolean,
): readonly string[] | null {
  const { packages } = askedPackages([...graph.values()], path);
  const chains = [...graph.keys()]
    .filter(isRoot)
    .flatMap((root) => shortestChains(graph, root, packages).slice(0, 1));
  return chains.sort((a, b) => a.length - b.length)[0] ?? null;
}

/** Of go.mod since Go 1.24 (https://go.dev/ref/mod#go-mod-file-tool). */
function hasTools({ pins }: Project): boolean {
  return [...pins.values()].some((text) => /^tool\b/m.test(text));
}

async function isInModuleGraph({ runner, inputs }: Step, go: Go, path: string): Promise<boolean> {
  const [target] = go.targets;
  if (target === undefined || !path.includes('.')) return false;
  const { exitCode } = await runner.exec({
    tool: goCommand(go.toolchain.goroot),
    args: ['list', '-m', '--', path],
    cwd: inputs.workingDirectory,
    environment: forTarget(go.environment, target),
  });
  return exitCode === 0;
}

function isDirect({ pins }: Project, path: string): boolean {
  const lines = [...pins.values()].flatMap((text) => text.split('\n'));
  return lines.some(
    (line) =>
      line
        .replace(/^require\s/, '')
        .trim()
        .split(/\s+/)[0] === path && !/\/\/ indirect/.test(line),
  );
}
