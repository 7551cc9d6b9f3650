import { basename, join } from 'node:path';
import { valueDigest } from '../../runner/digest.ts';
import { hasGoFiles, oddTests } from './package-folder.ts';
import type { Files } from './read-files.ts';

/**
 * Folders below a root that hold Go files, relative with `/`, sorted; `go.mod` marks where another
 * module begins, and a folder of tests alone is there where those could make `go build` fail. Skips
 * what cmd/go skips: names with `.` or `_` first, testdata, vendor, nested modules, links to folders
 * (modload/search.go walkPkgs).
 */
export async function walkFolders(files: Files, root: string): Promise<string[]> {
  const found: string[] = [];
  // Of what go mod vendor copied, nothing is a module of its own.
  const inVendor = basename(root) === 'vendor';
  const walk = async (path: string): Promise<void> => {
    const names = await files.names(path === '' ? root : join(root, path));
    if (names === null) return;
    const isModule = names.some((one) => one.name === 'go.mod' && one.kind !== 'folder');
    // A link counts by what it leads to; where that is nothing or a folder, Go walks on.
    if (path !== '' && !inVendor && isModule && (await isFile(join(root, path, 'go.mod')))) {
      found.push(`${path}/go.mod`);
      return;
    }
    if (hasGoFiles(names)) found.push(path === '' ? '.' : path);
    else {
      const odd = await oddTests(files, join(root, path), names);
      if (odd.length > 0) found.push(`${path}/${TESTS} ${valueDigest(odd, 32)}`);
    }
    const below = names.filter(
      ({ name, kind }) => kind === 'folder' && !/^[._]|^(?:testdata|vendor)$/.test(name),
    );
    await Promise.all(below.map(({ name }) => walk(path === '' ? name : `${path}/${name}`)));
  };
  const isFile = async (file: string): Promise<boolean> =>
    !['absent', 'folder'].includes(await files.kind(file));
  await walk('');
  return found.sort();
}

/** No name of a folder. */
const TESTS = '*_test.go';

/** Of what `walkFolders` found, the folders. */
export function foundFolders(found: readonly string[]): string[] {
  return found.filter((path) => !/(?:^|\/)go\.mod$/.test(path) && !path.includes(`/${TESTS} `));
}
