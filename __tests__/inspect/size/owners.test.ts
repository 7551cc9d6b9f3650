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
