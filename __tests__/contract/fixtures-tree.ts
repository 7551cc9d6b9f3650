const PACKAGES = 30;
const FUNCTIONS = 40;

/** example.com/tree: one program over 30 packages in a binary tree, that need hardly any std. */
export function treeSources(): Map<string, string> {
  const files = new Map([
    ['go.mod', 'module example.com/tree\n\ngo 1.26.0\n\ntoolchain go1.26.8\n'],
    [
      'main.go',
      'package main\n\nimport "example.com/tree/p0"\n\nfunc main() { println(p0.Run(1)) }\n',
    ],
  ]);
  for (let i = 0; i < PACKAGES; i++) files.set(treeFile(i), treePackage(i, 1));
  return files;
}

export function treeFile(index: number): string {
  const name = `p${index % PACKAGES}`;
  return `${name}/${name}.go`;
}

/** A package of some weight; another `state` is another program, of the same size. */
export function treePackage(index: number, state: number): string {
  const i = index % PACKAGES;
  const below = [2 * i + 1, 2 * i + 2].filter((child) => child < PACKAGES);
  const functions = Array.from({ length: FUNCTIONS }, (_, n) => {
    const factor = (i + 1) * 7919 + n * 104729;
    return [
      `func step${n}(table map[int]string, x int) int {`,
      `\tfor k, v := range table {`,
      `\t\tswitch {`,
      `\t\tcase k%${factor} == x:`,
      `\t\t\tx += len(v) * ${factor + 1}`,
      `\t\tcase len(v) > ${n + 3}:`,
      `\t\t\ttable[x%${factor + 2}] = v[${n}:]`,
      `\t\tdefault:`,
      `\t\t\tx ^= k<<${n % 13} - ${factor}`,
      `\t\t}`,
      `\t}`,
      `\treturn x`,
      `}`,
    ].join('\n');
  });
  const calls = Array.from({ length: FUNCTIONS }, (_, n) => `\tx = step${n}(table, x)`);
  return [
    `package p${i}`,
    '',
    ...below.map((child) => `import "example.com/tree/p${child}"`),
    '',
    `const State = ${10000 + state}${below.map((child) => ` + p${child}.State`).join('')}`,
    '',
    'func Run(x int) int {',
    '\ttable := map[int]string{State: "a", x: "b"}',
    ...calls,
    `\treturn x${below.map((child) => ` + p${child}.Run(x)`).join('')}`,
    '}',
    '',
    ...functions,
    '',
  ].join('\n');
}
