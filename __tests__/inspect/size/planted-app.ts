import { cp, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { diffSizes } from '../../../src/inspect/size/diff/size-diff.ts';
import { readSize } from '../../../src/inspect/size/read-size.ts';
import type { SizeReport } from '../../../src/inspect/size/size-report.ts';
import { go } from '../go-binaries.ts';

const FILES: Readonly<Record<string, string>> = {
  'go.mod': 'module example.com/app\n\ngo 1.21\n\nrequire example.com/d%2eep v1.0.0\n',
  'vendor/modules.txt': '# example.com/d%2eep v1.0.0\n## explicit; go 1.21\nexample.com/d%2eep\n',
  'vendor/example.com/d%2eep/dep.go':
    'package dep\n\nimport "strings"\n\nfunc Text(s string) string { return strings.ToUpper(s) }\n',
  'main.go':
    'package main\n\nimport (\n\t"fmt"\n\t"os"\n\n\tdep "example.com/d%2eep"\n)\n\nfunc main() { fmt.Println(dep.Text("hello"), len(os.Args)) }\n',
};

/** A program with one vendored dependency whose path has a dot in its last part; nothing is downloaded. */
export async function writeApp(folder: string): Promise<void> {
  for (const [name, text] of Object.entries(FILES)) {
    const file = path.join(folder, name.replaceAll('%2e', '.'));
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text.replaceAll('%2e', '.'));
  }
}

/** `count` functions that nothing can drop, each of some hundred bytes. */
export function manyFunctions(count: number): string {
  const names = Array.from({ length: count }, (_, index) => `F${index}`);
  const bodies = names.map(
    (name, index) =>
      `func ${name}(m map[string]int, s string) (string, error) {\n\tif m[s] > ${index} {\n\t\treturn s + "text ${index} of many", nil\n\t}\n\treturn "", errors.New("nothing ${index}: " + s)\n}\n`,
  );
  return `var All = []func(map[string]int, string) (string, error){${names.join(', ')}}\n\n${bodies.join('\n')}`;
}

/** A copy of the program in which texts of some files are replaced. */
export async function changedApp(
  from: string,
  to: string,
  changes: readonly (readonly [file: string, search: string, text: string])[],
): Promise<void> {
  await cp(from, to, { recursive: true });
  for (const [name, search, text] of changes) {
    const file = path.join(to, name);
    if (search === '') {
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, text);
      continue;
    }
    const before = await readFile(file, 'utf8');
    expect(before).toContain(search);
    await writeFile(file, before.replace(search, text));
  }
}

export async function buildApp(
  folder: string,
  name: string,
  flags: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): Promise<string> {
  const file = `${folder}-${name}`;
  await go(folder, ['build', '-buildvcs=false', ...flags, '-o', file, '.'], environment);
  return file;
}

export async function report(file: string): Promise<SizeReport> {
  const read = await readSize(file);
  if (!read.ok) throw new Error(read.failures[0]?.found);
  return read.value;
}

/** The one cause between two programs, its bytes the whole of the growth. */
export async function onlyCause(before: string, after: string) {
  const diff = diffSizes(await report(before), await report(after));
  const growth = (await stat(after)).size - (await stat(before)).size;
  expect(diff.bytes).toBe(growth);
  expect(diff.causes).toHaveLength(1);
  expect(diff.causes[0]?.bytes).toBe(growth);
  const { cause, name, before: was, after: is } = diff.causes[0] ?? {};
  return { cause, name, was, is };
}
