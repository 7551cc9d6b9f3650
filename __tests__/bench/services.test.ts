import { servicesModule } from '../../bench/edits/services-module.ts';

const files = servicesModule();

/** Shared packages that a file's text imports, and those that they import. */
function reaches(file: string): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (text: string): void => {
    for (const [, name = ''] of text.matchAll(
      /"example\.com\/services\/internal\/shared\/(\w+)"/g,
    )) {
      if (found.has(name)) continue;
      found.add(name);
      visit(files.get(`internal/shared/${name}/${name}.go`) ?? '');
    }
  };
  visit(files.get(file) ?? '');
  return found;
}

test('20 services, each a program with a tested package of its own', () => {
  const mains = [...files.keys()].filter((name) => name.endsWith('/main.go'));
  expect(mains).toHaveLength(20);
  for (const main of mains) {
    const name = main.split('/')[1] ?? '';
    expect(files.get(main)).toContain(`"example.com/services/internal/${name}"`);
    expect(files.has(`internal/${name}/${name}.go`)).toBe(true);
    expect(files.has(`internal/${name}/${name}_test.go`)).toBe(true);
  }
});

test('an edit of the core reaches all services, of any other shared package a part of them', () => {
  const services = Array.from({ length: 20 }, (_, i) => `svc${String(i + 1).padStart(2, '0')}`);
  const importers = (shared: string): number =>
    services.filter((one) => reaches(`internal/${one}/${one}.go`).has(shared)).length;
  expect(importers('config')).toBe(20);
  expect(importers('billing')).toBe(4);
  expect(importers('store')).toBe(8);
});
