import type { MadeFrom } from '../cache/misses/made-from.ts';
import type { Cause, MissKind, RecompileRoot } from '../cache/misses/miss-cause.ts';
import { moduleChanges, moduleChangeText } from '../cache/misses/module-changes.ts';
import type { ListedPackage } from '../plan/go-list.ts';
import { toThousandths } from '../runner/units.ts';
import { DIGITS, ownName, packageDigest } from './own-packages.ts';
import type { Action } from './progress/action-graph.ts';
import type { CommandGraph } from './timeline/build-timeline.ts';

export interface RootFacts {
  readonly commands: readonly CommandGraph[];
  /** Of all targets, by import path. */
  readonly packages: ReadonlyMap<string, ListedPackage>;
  /** Why nothing at all came of the compile caches: that is what everything was compiled for. */
  readonly general: readonly Cause[];
  readonly from: MadeFrom | null;
  /** `path@version` of the modules that the build reads. */
  readonly modules: readonly string[];
  /** Whether C was made from something else than what is in the caches. */
  readonly hasOtherC: boolean;
  /** Whether go.mod, go.work or go.sum is another one: the go line and GODEBUG are part of what is compiled. */
  readonly hasOtherModFiles: boolean;
}

interface Root {
  readonly kind: MissKind;
  readonly text: string;
}

interface Compiled {
  readonly package: string;
  readonly seconds: number;
  readonly roots: readonly string[];
}

/**
 * What the compiled packages were compiled for. A package whose own key is another one although what it
 * imports came out as before is a root; the others were compiled because of the roots below them.
 */
export function recompileRoots(facts: RootFacts): RecompileRoot[] {
  const roots = new Map<string, Root>();
  const compiled = facts.commands.flatMap((command) => compiledOf(command, facts, roots));
  return ranked(compiled, roots);
}

function compiledOf(
  { target, graph }: CommandGraph,
  facts: RootFacts,
  roots: Map<string, Root>,
): Compiled[] {
  const byId = new Map(graph.actions.map((one) => [one.id, one]));
  const found = new Map<number, readonly string[]>();
  // Those that a package imports are behind its look-up of the cache, too: only builds are asked.
  const imported = (one: Action): Action[] =>
    one.dependencies.flatMap((id) => byId.get(id) ?? []).filter((other) => other.mode === 'build');
  const rootsOf = (one: Action): readonly string[] => {
    const below = imported(one).filter(
      (other) => other.ranCommands && isOther(other, target, facts),
    );
    // What only was not there comes out as it always does.
    const inherited = [...new Set(below.flatMap((other) => found.get(other.id) ?? []))].filter(
      (text) => text !== NOT_THERE.text || facts.from === null,
    );
    if (inherited.length > 0) return inherited;
    const root = rootOf(one, target, facts);
    roots.set(root.text, root);
    return [root.text];
  };
  const builds = graph.actions.filter((one) => one.mode === 'build' && one.ranCommands);
  // What is imported has ended before.
  const inOrder = builds.toSorted((a, b) => a.endedAt - b.endedAt || b.id - a.id);
  return inOrder.map((one) => {
    const own = rootsOf(one);
    found.set(one.id, own);
    return { package: one.package, seconds: one.seconds, roots: own };
  });
}

/** Whether what came out is something else than what the caches had; of others' packages nobody knows. */
function isOther(one: Action, target: string, { from }: RootFacts): boolean {
  const before = from?.packages[ownName(target, one.package)];
  return before === undefined || before.slice(DIGITS) !== packageDigest(one).slice(DIGITS);
}

function rootOf(one: Action, target: string, facts: RootFacts): Root {
  const { general, packages, from, modules, hasOtherC, hasOtherModFiles } = facts;
  if (general.length > 0) {
    const [first] = general;
    return {
      kind: first?.kind ?? 'not-in-caches',
      text: general.map((cause) => cause.text).join('; '),
    };
  }
  const name = one.package;
  const listed = packages.get(name);
  if (hasOtherC && (listed?.CgoFiles?.length ?? 0) > 0) return C_INPUTS;
  if (from === null) return NOT_THERE;
  const module = listed?.Module?.Replace ?? listed?.Module;
  const version = module?.Version ?? '';
  if (module !== undefined && version !== '') {
    const change = moduleChanges(from.modules, modules).find((other) => other.path === module.Path);
    if (change !== undefined)
      return { kind: 'go-sum', text: `go.sum changed (${moduleChangeText(change)})` };
    return NOT_THERE;
  }
  if (listed === undefined || listed.Standard === true) return NOT_THERE;
  const before = from.packages[ownName(target, name)];
  if (before === undefined) return { kind: 'package-new', text: `${name} is new in this build` };
  if (before.slice(0, DIGITS) === packageDigest(one).slice(0, DIGITS)) return NOT_THERE;
  const perhaps = hasOtherModFiles
    ? ', or built otherwise for what changed in go.mod or go.work'
    : '';
  return { kind: 'package-edited', text: `${name} edited${perhaps}` };
}

const NOT_THERE: Root = { kind: 'not-in-caches', text: 'not in the entries that came' };
const C_INPUTS: Root = {
  kind: 'c-inputs',
  text: 'headers, libraries, what pkg-config says or what is installed for C changed',
};

const EXAMPLES = 5;

/** A package with several roots counts for the one that cascades furthest, so that the sums are those of the run. */
function ranked(compiled: readonly Compiled[], roots: ReadonlyMap<string, Root>): RecompileRoot[] {
  const reach = new Map<string, number>();
  for (const one of compiled)
    for (const name of one.roots) reach.set(name, (reach.get(name) ?? 0) + one.seconds);
  const groups = new Map<string, Compiled[]>();
  for (const one of compiled) {
    const [first] = one.roots.toSorted((a, b) => (reach.get(b) ?? 0) - (reach.get(a) ?? 0));
    if (first !== undefined) groups.set(first, [...(groups.get(first) ?? []), one]);
  }
  return [...groups]
    .flatMap(([name, of]) => {
      const root = roots.get(name);
      return root === undefined ? [] : [{ ...root, ...weight(of) }];
    })
    .sort((a, b) => b.seconds - a.seconds || (a.text < b.text ? -1 : 1));
}

function weight(of: readonly Compiled[]): Omit<RecompileRoot, 'kind' | 'text'> {
  const slowest = of.toSorted((a, b) => b.seconds - a.seconds);
  const seconds = of.reduce((sum, one) => sum + one.seconds, 0);
  return {
    packages: of.length,
    seconds: toThousandths(seconds),
    examples: slowest.slice(0, EXAMPLES).map((one) => one.package),
  };
}
