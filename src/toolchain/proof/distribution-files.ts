import { TOOLCHAIN_MODULE } from '../version/module-version.ts';

/**
 * An archive of go.dev/dl and the module zip of the same toolchain have the same files, but for four
 * folders that only the archive has, and for go.mod, which a module zip cannot hold under its name
 * (compared file by file for Go 1.26.8; see the test). A difference of another release is refused.
 */
const ONLY_IN_ARCHIVES = /^(?:api|doc|misc|test)\//;

/** Whether a file of an archive (`src/fmt/print.go`) is in the module too. */
export function inToolchainModule(path: string): boolean {
  return !ONLY_IN_ARCHIVES.test(path);
}

/** Its name in the module zip. `module`: moduleVersion. */
export function toolchainFileName(module: string, path: string): string {
  return `${TOOLCHAIN_MODULE}@${module}/${path.replace(/(^|\/)go\.mod$/, '$1_go.mod')}`;
}
