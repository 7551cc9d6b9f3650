/** What a file of a shape is: its text, or a symbolic link. */
export type Content = string | { readonly link: string };

/** A small project, by paths below an empty folder; the step runs in `folder`. */
export interface Shape {
  readonly name: string;
  readonly files: Readonly<Record<string, Content>>;
  readonly folder: string;
}

/** Where the module of most shapes lies, so that something can lie beside it. */
const MODULE_FOLDER = 'm';

/** go.mod of example.com/x; `more` follows the go line. */
export function goMod(go = '1.26', more = ''): string {
  return `module example.com/x\n\n${go === '' ? '' : `go ${go}\n`}${more}`;
}

/** A main package that prints its stamp and a sum; nothing of the standard library but the runtime. */
export function program(imports: readonly string[] = [], sum = '1'): string {
  const lines = imports.map((one) => `import "example.com/x/${one}"\n`).join('');
  return `package main\n\n${lines}\nvar version = "none"\n\nfunc main() { println(version, ${sum}) }\n`;
}

export function library(name: string, value = 1): string {
  return `// Package ${name} does little.\npackage ${name}\n\n// Value of it.\nfunc Value() int { return ${value} }\n`;
}

export function packageTest(name: string): string {
  return `package ${name}\n\nimport "testing"\n\nfunc TestIt(t *testing.T) { t.Log("ok") }\n`;
}

/** A shape in a module of its own; files are named from its folder, `../` is beside it. */
export function shape(name: string, files: Readonly<Record<string, Content>>, below = ''): Shape {
  const named = Object.entries({ 'go.mod': goMod(), ...files }).map(
    ([path, content]) =>
      [path.startsWith('../') ? path.slice(3) : `${MODULE_FOLDER}/${path}`, content] as const,
  );
  const folder = below === '' ? MODULE_FOLDER : `${MODULE_FOLDER}/${below}`;
  return { name, files: Object.fromEntries(named), folder };
}

/** A shape without go.mod in its folder. */
export function bareShape(
  name: string,
  files: Readonly<Record<string, Content>>,
  below = '',
): Shape {
  const { 'm/go.mod': _, ...rest } = shape(name, files, below).files;
  const own = files['go.mod'];
  return {
    ...shape(name, files, below),
    files: own === undefined ? rest : { ...rest, 'm/go.mod': own },
  };
}
