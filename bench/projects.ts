import { SERVICES_MODULE } from './edits/services-module.ts';

/** A module to build, and the edits that suit it. */
export interface Project {
  /** For folders and keys. */
  readonly name: string;
  /** `module@version`, as `go mod download` takes it. */
  readonly module: string;
  /** Made by services-module.ts instead of downloaded; `module` is its path. */
  readonly generated?: boolean;
  /** What to build, as `go build` takes it. */
  readonly packages: string;
  /** Import paths below the module's; chosen by their importers where absent. */
  readonly leaf?: string;
  readonly core?: string;
  /** `module@version` of the dependency bump; the first direct one that still builds where absent. */
  readonly bump?: string;
}

export const PRESETS: readonly Project[] = [
  {
    name: 'fzf',
    module: 'github.com/junegunn/fzf@v0.65.2',
    packages: '.',
    bump: 'github.com/charlievieth/fastwalk@v1.0.14',
  },
  {
    name: 'caddy',
    module: 'github.com/caddyserver/caddy/v2@v2.11.9',
    packages: './cmd/caddy',
    leaf: 'modules/caddyhttp/fileserver',
    core: '.',
    bump: 'github.com/klauspost/compress@v1.20.3',
  },
  {
    name: 'services',
    module: SERVICES_MODULE,
    generated: true,
    packages: './cmd/...',
    leaf: 'internal/svc07',
    core: 'internal/shared/config',
    bump: 'github.com/cespare/xxhash/v2@v2.3.0',
  },
  {
    name: 'cli',
    module: 'github.com/cli/cli/v2@v2.74.0',
    packages: './cmd/gh',
    leaf: 'pkg/cmd/issue/view',
  },
  {
    name: 'prometheus',
    module: 'github.com/prometheus/prometheus@v0.305.0',
    packages: './cmd/promtool',
    leaf: 'model/histogram',
  },
];

/** A preset by name, or any `module@version`, built whole. Throws a sentence for the user. */
export function findProject(asked: string): Project {
  const preset = PRESETS.find((one) => one.name === asked);
  if (preset !== undefined) return preset;
  if (!/^[^@\s]+@[^@\s]+$/.test(asked)) {
    const names = PRESETS.map((one) => one.name).join(', ');
    throw new Error(`no such project ${asked}: expected ${names} or MODULE@VERSION`);
  }
  return { name: shortName(asked), module: asked, packages: './...' };
}

/** `github.com/caddyserver/caddy/v2@v2.11.4` -> `caddy`. */
function shortName(module: string): string {
  const parts = (module.split('@')[0] ?? module).split('/');
  const last = parts.at(-1) ?? module;
  const name = /^v\d+$/.test(last) && parts.length > 1 ? (parts.at(-2) ?? last) : last;
  return name.replace(/[^A-Za-z0-9._-]/g, '-');
}
