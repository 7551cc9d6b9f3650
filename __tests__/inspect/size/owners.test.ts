import { Owners } from '../../../src/inspect/size/owners.ts';

const METHOD = 'example.com/a.T.go.example.io/b/metric.aggregation';
const NAMES = [
  'example.com/a.New',
  METHOD,
  'go.example.io/b/metric.(*Reader).aggregation',
  'main.main',
];

function owners(names: readonly string[] = NAMES): Owners {
  const found = new Owners('example.com/app');
  found.learn(names);
  return found;
}

test('a method that comes from an embedded type of another package is of the package of its own type', () => {
  const all = owners();
  expect(all.ofSymbol(METHOD)).toBe(all.ofSymbol('example.com/a.New'));
  const inMain = 'main.T.go.example.io/b/metric.aggregation';
  expect(all.ofSymbol(inMain)).toBe(all.ofSymbol('main.main'));
  expect(all.names).not.toContain('example.com/a.T.go.example.io/b/metric');
});

test('a path with dots in it stays whole where no package has its beginning for a path', () => {
  const names = ['git.sr.ht/~x/y.New', 'example.co.uk/a/b.New', 'b.New', 'uk/a/b.New'];
  const all = owners(names);
  for (const name of names.slice(0, 2)) {
    const number = all.ofSymbol(name) ?? -1;
    expect(`${all.names[number]}.New`).toBe(name);
  }
});

test.each([
  ['internal/bytealg/compare_amd64.s', 'internal/bytealg'],
  ['/usr/local/go/src/internal/bytealg/compare_amd64.s', 'internal/bytealg'],
  ['C:/go/src/internal/bytealg/equal_amd64.s', 'internal/bytealg'],
  [
    '/m/golang.org/toolchain@v0.0.1-go1.26.8.linux-amd64/src/internal/bytealg/a.s',
    'internal/bytealg',
  ],
  ['github.com/Some/hash@v1.2.3/inner/sum_amd64.s', 'github.com/Some/hash/inner'],
  [
    '/home/me/go/pkg/mod/github.com/!some/hash@v1.2.3/inner/sum_amd64.s',
    'github.com/Some/hash/inner',
  ],
  ['/home/me/bytealg/sum.s', null],
  ['/home/me/app/internal/bytealg/sum.s', null],
  ['internal/bytealg/bytealg.go', null],
  ['sum.s', null],
  ['', null],
])('assembly in %s is of %s', (file, path) => {
  const all = owners(['internal/bytealg.init.0', 'github.com/Some/hash/inner.Sum', 'runtime.main']);
  const found = all.ofAssembly(file);
  expect(found === null ? null : all.names[found]).toBe(path);
});
