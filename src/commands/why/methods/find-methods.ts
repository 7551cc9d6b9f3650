import { listErrors } from '../../../compile/listing/list-errors.ts';
import { listTargets } from '../../../compile/listing/list-packages.ts';
import { packageOfSymbol } from '../../../inspect/size/tables/symbol-name.ts';
import { shortestChains } from '../../../plan/graph/chains.ts';
import { reachable } from '../../../plan/graph/reach.ts';
import { failure, type Result, success } from '../../../runner/result.ts';
import type { Measured } from '../../measuring.ts';
import { builderOf } from '../measure-without.ts';
import { findRoots, type Root } from '../roots.ts';
import type { KeptMethods, MethodsReport } from './methods-report.ts';
import { type ReflectCaller, reflectCallers } from './reflect-callers.ts';

/** Who makes the linker keep all methods: from a build whose linker says what it came to, and from where. */
export async function findMethods({ step, project, go }: Measured): Promise<Result<MethodsReport>> {
  const listed = await listTargets(step, go);
  if (!listed.ok) return listErrors(step, project, go, listed.errors);
  const found = findRoots(step, go, listed.value);
  if (!found.ok) return found;
  const { plan } = found.value;
  const roots = found.value.roots.filter((one) => one.planned !== null);
  if (roots.length === 0) {
    return failure(
      'GTB1102',
      'no main package is built, and the linker is what is asked',
      'a main package',
      'name one with --packages',
    );
  }
  step.runner.log.info('building the project with -ldflags=-dumpdep');
  const [ldflags = '-ldflags='] = go.flags.link;
  const dumping = { ...go, flags: { ...go.flags, link: [`${ldflags} -dumpdep`] } };
  const built = await builderOf(step, dumping, plan, listed.value).build();
  if (!built.ok) return built;
  const { messages } = built.value;
  const callers = new Map(
    [...messages].map(([target, text]) => [target, reflectCallers(text)] as const),
  );
  const binaries = roots.map((root) =>
    keptMethods(root, callers.get(root.target)?.get(root.package) ?? []),
  );
  return success({ goVersion: go.version, binaries });
}

function keptMethods(root: Root, callers: readonly ReflectCaller[]): KeptMethods {
  const { name, package: main, target, graph } = root;
  const chainTo = (path: string): readonly string[] =>
    path === '' ? [] : (shortestChains(graph, main, new Set([path]))[0] ?? []);
  const reached = reachable(graph, [main]);
  // cmd/link/internal/ld/lib.go, canUsePlugins.
  const hasPlugins = reached.has('plugin') && reached.has('runtime/cgo');
  return {
    ...{ name, package: main, target },
    callers: callers.map((one) => {
      const symbol = packageOfSymbol(one.function) ?? '';
      const path = symbol === 'main' ? main : symbol;
      return { ...one, package: path, imports: chainTo(path) };
    }),
    plugin: hasPlugins ? chainTo('plugin') : null,
  };
}
