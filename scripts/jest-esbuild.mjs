import { transformSync } from 'esbuild';

/** Jest transform: TypeScript to ESM, types dropped (tsc checks them). */
export default {
  process(source, file) {
    const { code, map } = transformSync(source, {
      loader: 'ts',
      format: 'esm',
      target: 'node20',
      sourcemap: 'external',
      sourcefile: file,
    });
    return { code, map };
  },
};
