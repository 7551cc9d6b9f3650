import { readFile } from 'node:fs/promises';

const ASKS = 'export function getCompressionMethod() {';

/**
 * The cache client runs `zstd --version` for each archive and each look-up: nine processes for a
 * warm run of one small program. Asked once, the answer stays (docs/how-it-works.md, Start).
 */
export const askedOnce = {
  name: 'asked-once',
  setup(build) {
    build.onLoad(
      { filter: /@actions[\\/]cache[\\/]lib[\\/]internal[\\/]cacheUtils\.js$/ },
      async ({ path }) => {
        const text = await readFile(path, 'utf8');
        if (text.split(ASKS).length !== 2)
          throw new Error(`${path} has another getCompressionMethod`);
        const once = `let compressionMethod;
export function getCompressionMethod() { return (compressionMethod ??= askCompressionMethod()); }
function askCompressionMethod() {`;
        return { contents: text.replace(ASKS, once) };
      },
    );
  },
};
