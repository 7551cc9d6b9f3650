/** example.com/shop: six programs `cmd/svc1` to `cmd/svc6` over a common part, each with a part of its own. */
export const SERVICES = [1, 2, 3, 4, 5, 6] as const;

/** Each state changes the common part and every service's own. Needs no module and hardly any std. */
export function shopSources(): Map<string, string> {
  const files = new Map([
    ['go.mod', 'module example.com/shop\n\ngo 1.26.0\n\ntoolchain go1.26.8\n'],
  ]);
  const chain = ['base', 'text', 'model', 'wire'];
  for (const [i, name] of chain.entries()) {
    const below = chain[i - 1];
    files.set(
      `common/${name}/${name}.go`,
      library(name, below === undefined ? [] : [`common/${below}`]),
    );
  }
  for (const service of SERVICES) {
    const own = `svc${service}`;
    files.set(`${own}/store/store.go`, library('store', ['common/model']));
    // Bases differ in weight: what only one service needs is the larger part of the first one's base.
    files.set(
      `${own}/api/api.go`,
      library('api', [`${own}/store`, 'common/wire'], service === 1 ? ['encoding/json'] : []),
    );
    files.set(
      `cmd/${own}/main.go`,
      `package main\n\nimport "example.com/shop/${own}/api"\n\nfunc main() { println(api.Value) }\n`,
    );
  }
  return files;
}

function library(name: string, imports: readonly string[], std: readonly string[] = []): string {
  const lines = [
    `package ${name}`,
    '',
    ...std.map((one) => `import _ "${one}"`),
    ...imports.map((one) => `import "example.com/shop/${one}"`),
    '',
    `const Value = ${['1', ...imports.map((one) => `${one.split('/').at(-1)}.Value`)].join(' + ')}`,
  ];
  return `${lines.join('\n')}\n`;
}
