import fc from 'fast-check';
import type { ListedPackage } from '../../../src/plan/go-list.ts';
import { shortestChains } from '../../../src/plan/graph/chains.ts';
import {
  commonDominators,
  dominatorsOf,
  dominatorTree,
} from '../../../src/plan/graph/dominators.ts';
import { importGraph } from '../../../src/plan/graph/import-graph.ts';
import { goesWith, reachable } from '../../../src/plan/graph/reach.ts';
import { reasonsOf } from '../../../src/plan/graph/why.ts';

function listed(path: string, imports: readonly string[], more: Partial<ListedPackage> = {}) {
  return { ImportPath: path, Name: path, Dir: `/m/${path}`, Imports: imports, ...more };
}

/** Packages p0 (main) to pN; each imports some of those behind it. */
const graphs = fc
  .array(fc.array(fc.nat(), { maxLength: 4 }), { minLength: 2, maxLength: 14 })
  .map((rows) =>
    importGraph(
      rows.map((row, i) => {
        const behind = rows.length - i - 1;
        const imports = behind === 0 ? [] : row.map((one) => `p${i + 1 + (one % behind)}`);
        return listed(`p${i}`, [...new Set(imports)]);
      }),
    ),
  );

test('a package dominates another when the other goes without it, and no other way', () => {
  fc.assert(
    fc.property(graphs, (graph) => {
      const tree = dominatorTree(graph, 'p0');
      const reached = reachable(graph, ['p0']);
      expect([...tree.keys()].sort()).toEqual([...reached].sort());
      for (const path of reached) {
        const above = new Set(dominatorsOf(tree, path));
        for (const other of reached) {
          const goes = goesWith(graph, 'p0', new Set([other])).has(path);
          expect(above.has(other) || other === path).toBe(goes);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('what goes is what is not reached any more when the imports are taken out of the graph', () => {
  fc.assert(
    fc.property(
      graphs,
      fc.uniqueArray(fc.nat(13), { minLength: 1, maxLength: 3 }),
      (graph, picked) => {
        const asked = new Set(picked.map((one) => `p${one + 1}`));
        const cut = importGraph(
          [...graph.values()].map((one) =>
            listed(
              one.importPath,
              one.imports.filter((path) => !asked.has(path)),
            ),
          ),
        );
        const left = reachable(cut, ['p0']);
        const before = [...reachable(graph, ['p0'])];
        const expected = before.filter((path) => !left.has(path)).sort();
        const { dropped, packages } = reasonsOf(graph, 'p0', asked);
        expect(dropped.packages).toEqual(expected);
        expect(packages).toEqual(before.filter((path) => asked.has(path)).sort());
      },
    ),
    { numRuns: 300 },
  );
});

test('chains are imports one after another, the shortest there are, and end where the asked begins', () => {
  fc.assert(
    fc.property(graphs, (graph) => {
      const distance = new Map([['p0', 0]]);
      for (const [path, steps] of distance)
        for (const next of graph.get(path)?.imports ?? [])
          if ((distance.get(next) ?? Number.POSITIVE_INFINITY) > steps + 1) {
            distance.delete(next);
            distance.set(next, steps + 1);
          }
      for (const path of reachable(graph, ['p0'])) {
        if (path === 'p0') continue;
        const [chain, ...others] = shortestChains(graph, 'p0', new Set([path]));
        expect(others).toEqual([]);
        expect(chain?.length).toBe((distance.get(path) ?? 0) + 1);
        chain?.slice(1).forEach((one, i) => {
          expect(graph.get(chain[i] ?? '')?.imports).toContain(one);
        });
      }
    }),
    { numRuns: 200 },
  );
});

test('the way to a module ends at each of its packages that another imports, not behind it', () => {
  const graph = importGraph([
    listed('main', ['a', 'b']),
    listed('a', ['m/x']),
    listed('b', ['a', 'm/y']),
    listed('m/x', ['m/inner']),
    listed('m/y', ['m/inner', 'only']),
    listed('m/inner', []),
    listed('only', []),
  ]);
  const asked = new Set(['m/x', 'm/y', 'm/inner']);
  expect(reasonsOf(graph, 'main', asked)).toEqual({
    packages: ['m/inner', 'm/x', 'm/y'],
    chains: [
      ['main', 'a', 'm/x'],
      ['main', 'b', 'm/y'],
    ],
    through: [],
    dropped: { packages: ['m/inner', 'm/x', 'm/y', 'only'], modules: [] },
  });
  const tree = dominatorTree(graph, 'main');
  expect(commonDominators(tree, new Set(['only']))).toEqual(['main', 'b', 'm/y']);
});

test('what Go adds: cgo, the linker, and one node for the variants of a package', () => {
  const graph = importGraph([
    listed('unsafe', []),
    listed('runtime', []),
    listed('syscall', []),
    listed('runtime/cgo', ['unsafe'], { CgoFiles: ['cgo.go'] }),
    listed('c', [], { CgoFiles: ['c.go'] }),
    listed('math', []),
    listed('lib [main]', ['c [main]']),
    listed('main', ['lib [main]'], {
      Name: 'main',
      Deps: ['lib [main]', 'c', 'math', 'runtime', 'runtime/cgo', 'syscall', 'unsafe'],
    }),
  ]);
  expect(graph.get('c')?.imports).toEqual(['runtime/cgo', 'syscall', 'unsafe']);
  expect(graph.get('runtime/cgo')?.imports).toEqual(['unsafe']);
  expect(graph.get('main')?.imports).toEqual(['lib', 'math', 'runtime']);
  expect(graph.get('lib')?.imports).toEqual(['c']);
});
