import { createRequire, isBuiltin } from 'node:module';

const require = createRequire(import.meta.url);

/**
 * Exports of `http` that load an HTTP client of Node's own when they are read. A package that takes
 * all of a module (`import * as http`, as @actions/http-client does) reads them, and asks for none.
 */
const NOT_READ = ['WebSocket', 'CloseEvent', 'MessageEvent'];

/**
 * Takes Node's own modules by require() where the source imports them. For an import Node makes a
 * facade that reads every export of the module, also those that are loaded when first read: all of
 * WebCrypto and an HTTP client of its own, 20 of the 60 ms that a process needs to start
 * (docs/benchmarks.md, Start). Each export is a variable of its own, of which the bundle keeps what
 * is used: a copy of the module's names for each importing file took 8 ms more. Can go once Node
 * (24.21 does not) reads such exports only where they are imported.
 */
export const requiredBuiltins = {
  name: 'required-builtins',
  setup(build) {
    build.onResolve({ filter: /^[\w:/-]+$/ }, ({ path, kind, namespace }) => {
      if (!isBuiltin(path)) return undefined;
      if (kind === 'require-call' || namespace === 'builtin') return { path, external: true };
      return { path, namespace: 'builtin', sideEffects: false };
    });
    build.onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => ({
      contents: [
        `const all = require(${JSON.stringify(path)});`,
        'const read = (name) => all[name];',
        'export default all;',
        ...Object.keys(require(path))
          .filter((name) => !NOT_READ.includes(name))
          .map(
            (name) =>
              `const node_${name} = /* @__PURE__ */ read('${name}'); export { node_${name} as ${name} };`,
          ),
      ].join('\n'),
    }));
  },
};
