import type { BuildInfo, BuildModule } from '../build-info-text.ts';
import type { ModuleSize } from './size-report.ts';

export const STANDARD = 'std';
type Module = Omit<ModuleSize, 'bytes'>;

/** The modules that Go recorded of a build, the standard library among them. */
export function recordedModules(info: BuildInfo | null): Module[] {
  const main = info?.main ?? null;
  return [
    { module: STANDARD, version: info?.goVersion ?? '', own: false },
    ...(main === null ? [] : [{ ...moduleOf(main), own: true }]),
    ...(info?.deps ?? []).map(moduleOf),
  ];
}

function moduleOf({ path, version, replace }: BuildModule): Module {
  if (replace === null) return { module: path, version, own: version === '(devel)' };
  // A replacement by a folder has no version.
  const own = replace.version === '' || replace.version === '(devel)';
  const other = replace.path === path ? '' : `${replace.path} `;
  return { module: path, version: `=> ${other}${own ? '' : replace.version}`.trim(), own };
}

/** The module of a package: of the longest path that its own begins with. */
export function moduleFinder(info: BuildInfo | null): (path: string) => Module {
  const known = new Map(recordedModules(info).map((one) => [one.module, one]));
  const [standard] = recordedModules(info);
  known.delete(STANDARD);
  return (path) => {
    for (let prefix = path; prefix !== ''; prefix = parent(prefix)) {
      const found = known.get(prefix);
      if (found !== undefined) return found;
    }
    // Outside of modules Go records the path of the main package alone.
    const outside = { module: path, version: '', own: true };
    if (path === info?.path || standard === undefined) return outside;
    const [first = ''] = path.split('/');
    // What has no dot in its first part is Go's own (cmd/go: search.IsStandardImportPath).
    return first.includes('.') ? outside : standard;
  };
}

function parent(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
