import { isBuiltin } from 'node:module';

/**
 * Takes Node's own modules by require() where the source imports them. For an import Node makes a
 * facade that reads every export of the module, also those that are loaded when first read: all of
 * WebCrypto and an HTTP client of its own, 20 of the 60 ms that a process needs to start
 * (docs/how-it-works.md, Start).
 */
export const requiredBuiltins = {
  name: 'required-builtins',
  setup(build) {
    build.onResolve({ filter: /^[\w:/-]+$/ }, ({ path, kind, namespace }) => {
      if (!isBuiltin(path)) return undefined;
      if (kind === 'require-call' || namespace === 'builtin') return { path, external: true };
      return { path, namespace: 'builtin' };
    });
    build.onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => ({
      contents: `module.exports = require(${JSON.stringify(path)});`,
    }));
  },
};
