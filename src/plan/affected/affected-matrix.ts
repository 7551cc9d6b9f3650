import { textDigest } from '../../runner/digest.ts';
import type { AffectedModule } from './judge-affected.ts';
import type { RepositoryModule } from './repository-packages.ts';

/** A job of `strategy.matrix`, from the output `affected-matrix`. */
export interface MatrixEntry {
  /** The folder as a name of a job, an artifact or a cache: `services-api`, `root`. */
  readonly name: string;
  readonly module: string;
  readonly 'working-directory': string;
  /** Patterns relative to it, for `go test` and the input `packages`. */
  readonly packages: string;
}

const EVERYTHING = './...';

/** `modules`: all of the repository, so that a module has its name whatever else is affected. */
export function matrixEntry(
  { module, packages }: AffectedModule,
  modules: readonly RepositoryModule[],
): MatrixEntry {
  const name = nameOf(module.folder);
  const isOther = ({ folder }: RepositoryModule): boolean =>
    folder !== module.folder && nameOf(folder) === name;
  return {
    // Two jobs of one name would have one cache, and artifacts that GitHub refuses.
    name: modules.some(isOther) ? `${name.slice(-31)}-${textDigest(module.folder, 8)}` : name,
    module: module.path,
    'working-directory': module.folder,
    packages: packages === null ? EVERYTHING : patterns(module, packages),
  };
}

/** By name only where Go finds each by its name: one for another system, or of tests alone, would fail. */
function patterns(
  module: RepositoryModule,
  packages: NonNullable<AffectedModule['packages']>,
): string {
  const isPlain = packages.every(
    ({ folder, isAlwaysThere }) => isAlwaysThere && /^[\w./~+-]+$/.test(folder),
  );
  if (!isPlain) return EVERYTHING;
  const inModule = packages.map(({ folder }) => {
    if (folder === module.folder) return '.';
    return `./${module.folder === '.' ? folder : folder.slice(module.folder.length + 1)}`;
  });
  return inModule.join(' ');
}

/** What `cache-name` takes, with room for a word before it. */
function nameOf(folder: string): string {
  return folder === '.' ? 'root' : folder.replaceAll(/[^A-Za-z0-9._-]+/g, '-').slice(-40);
}
