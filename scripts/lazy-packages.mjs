/**
 * Packages that the @actions clients import at once and use only at times, with what of them is used:
 * undici for proxies in front of `fetch`. Loading it took longer than all else that a warm run does
 * before its first request (docs/benchmarks.md, Start). Can go once @actions/http-client (4.0.1 does
 * not) imports undici where it makes such a proxy.
 */
const LAZY = {
  undici: ['ProxyAgent'],
};

const fileOf = (name) => `${name.replace(/\W+/g, '-').replace(/^-/, '')}.cjs`;

/**
 * What a build with `format: 'cjs'` needs to bundle each of these packages into a file of its own:
 * imported by name, so that of the package's own modules only those come along that are used.
 */
export const lazyBundles = Object.entries(LAZY).map(([name, used]) => ({
  stdin: { contents: `export { ${used.join(', ')} } from '${name}';`, resolveDir: '.' },
  outfile: `dist/chunks/${fileOf(name)}`,
  define: { 'import.meta.url': 'moduleUrl' },
  // Parsing takes as long as the text is.
  minifyWhitespace: true,
  minifySyntax: true,
  banner: { js: "const moduleUrl = require('node:url').pathToFileURL(__filename).href;" },
}));

/** Puts a stand-in at the place of each package: its classes load the package when they are made. */
export const lazyPackages = {
  name: 'lazy-packages',
  setup(build) {
    const names = new RegExp(`^(${Object.keys(LAZY).join('|')})$`);
    build.onResolve({ filter: names }, ({ path }) => ({ path, namespace: 'lazy' }));
    build.onResolve({ filter: /^\.\/[\w-]+\.cjs$/, namespace: 'lazy' }, ({ path }) => ({
      path,
      external: true,
    }));
    build.onLoad({ filter: /.*/, namespace: 'lazy' }, ({ path }) => ({
      contents: LAZY[path]
        .map(
          (used) =>
            `export function ${used}(...args) { return new (require('./${fileOf(path)}').${used})(...args); }`,
        )
        .join('\n'),
    }));
  },
};
