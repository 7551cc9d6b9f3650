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

export function matrixEntry({ module, packages }: AffectedModule): MatrixEntry {
  return {
    name: nameOf(module.folder),
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
