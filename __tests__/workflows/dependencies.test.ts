import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
  'dependencies' | 'devDependencies',
  Record<string, string>
>;

test('every dependency is pinned to one version, and has its reason in docs/dependencies.md', () => {
  const page = read('docs/dependencies.md');
  const [inDist = '', others = ''] = page.split('\n## For building and testing\n');
  const named = (text: string) =>
    [...text.matchAll(/^\| `([^`]+)` \| .{4,}/gm)].map(([, one]) => one);
  expect(named(inDist)).toEqual(Object.keys(dependencies).sort());
  expect(named(others)).toEqual(Object.keys(devDependencies).sort());
  for (const version of Object.values({ ...dependencies, ...devDependencies }))
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
});

test('the lock has a hash of all that is downloaded', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as {
    readonly packages: Record<string, { readonly integrity?: string; readonly link?: boolean }>;
  };
  const without = Object.entries(packages).filter(
    ([name, { integrity }]) => name !== '' && !/^sha512-/.test(integrity ?? ''),
  );
  expect(without.map(([name]) => name)).toEqual([]);
});

test('every dependency is imported by something', () => {
  const sources = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => read(path.join('src', name)))
    .join('\n');
  for (const name of Object.keys(dependencies)) expect(sources).toContain(`'${name}'`);
});
