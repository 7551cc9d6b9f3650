/**
 * A monorepo as text: one module with 20 services over shared packages. Each service is a main
 * package and a package of its own; `config` and `httpx` are in all of them, every other shared
 * package in some, so that an edit of one reaches a part of the services.
 */
const SERVICES = 20;

/** Shared packages with the shared packages that they import and what they take of the standard library. */
const SHARED: Readonly<
  Record<string, { readonly imports: readonly string[]; readonly std: string }>
> = {
  config: { imports: [], std: 'encoding/json' },
  hash: { imports: [], std: 'crypto/sha256' },
  store: { imports: ['config'], std: 'database/sql' },
  httpx: { imports: ['config'], std: 'net/http' },
  render: { imports: ['httpx'], std: 'html/template' },
  billing: { imports: ['store', 'hash'], std: 'math/big' },
  mail: { imports: ['config', 'render'], std: 'net/smtp' },
};
/** In every service; the others go round. */
const EVERYWHERE = ['config', 'httpx'];
const ROUND = ['store', 'hash', 'render', 'billing', 'mail'];

export const SERVICES_MODULE = 'example.com/services';
/** What the dependency bump starts from; the project names what it goes to. */
const DEPENDENCY = { path: 'github.com/cespare/xxhash/v2', version: 'v2.2.0' };

/** Files by path; go.sum is still to be made (`go mod tidy`). */
export function servicesModule(): ReadonlyMap<string, string> {
  const files = new Map([
    ['README.md', '# services\n'],
    [
      'go.mod',
      `module ${SERVICES_MODULE}\n\ngo 1.24\n\nrequire ${DEPENDENCY.path} ${DEPENDENCY.version}\n`,
    ],
  ]);
  for (const [name, { imports, std }] of Object.entries(SHARED)) {
    files.set(`internal/shared/${name}/${name}.go`, sharedSource(name, imports, std));
  }
  for (let number = 1; number <= SERVICES; number++) {
    const name = serviceName(number);
    const uses = [...EVERYWHERE, ROUND[number % ROUND.length] ?? 'store'];
    files.set(`internal/${name}/${name}.go`, librarySource(name, uses, []));
    files.set(`internal/${name}/${name}_test.go`, testSource(name));
    files.set(`cmd/${name}/main.go`, mainSource(name));
  }
  return files;
}

/** `svc07`. */
function serviceName(number: number): string {
  return `svc${String(number).padStart(2, '0')}`;
}

function sharedSource(name: string, imports: readonly string[], std: string): string {
  return librarySource(name, imports, [std, ...(name === 'hash' ? [DEPENDENCY.path] : [])]);
}

function librarySource(name: string, shared: readonly string[], others: readonly string[]): string {
  const calls = ['1', ...shared.map((one) => `${one}.Value()`)];
  return [
    `package ${name}`,
    '',
    ...others.map((one) => `import _ "${one}"`),
    ...shared.map((one) => `import "${SERVICES_MODULE}/internal/shared/${one}"`),
    '',
    `func Value() int { return ${calls.join(' + ')} }`,
    '',
  ].join('\n');
}

function testSource(name: string): string {
  const check = 'if Value() == 0 {\n\t\tt.Fatal("nothing")\n\t}';
  return `package ${name}\n\nimport "testing"\n\nfunc TestValue(t *testing.T) {\n\t${check}\n}\n`;
}

function mainSource(name: string): string {
  return `package main\n\nimport "${SERVICES_MODULE}/internal/${name}"\n\nfunc main() { println(${name}.Value()) }\n`;
}
