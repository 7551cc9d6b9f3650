import type { GoSum } from '../cache/modules/go-sum.ts';
import type { BuildModule } from '../inspect/build-info-text.ts';
import type { Source } from './checkout.ts';

/**
 * What a build was made from or made: in-toto's ResourceDescriptor
 * (github.com/in-toto/attestation spec/v1/resource_descriptor.md), the fields that we use.
 */
export interface Resource {
  readonly name?: string;
  readonly uri?: string;
  /** Lower-case hex by algorithm (spec/v1/digest_set.md). */
  readonly digest?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
}

/** The module that Go's toolchains are, as the checksum database has it. */
const TOOLCHAIN = 'golang.org/toolchain';

/** A toolchain. `platform`: GOOS-GOARCH of the machine that built; `hash`: `h1:…`, `sha256:…` or ''. */
export function toolchainResource(version: string, platform: string, hash: string): Resource {
  const name = `${TOOLCHAIN}@v0.0.1-go${version}.${platform}`;
  return { name, uri: packageUrl(name), ...hashParts(hash) };
}

/**
 * The modules that a binary's build info names, with the h1 of go.sum; for a module that a folder of
 * the checkout replaces only that. In the build info's order, which is by path.
 */
export function moduleResources(modules: readonly BuildModule[], goSum: GoSum): Resource[] {
  return modules.map((module): Resource => {
    const used = module.replace ?? module;
    const name = `${used.path}@${used.version}`;
    if (used.version === '') {
      const { path } = module;
      return { name: path, uri: packageUrl(path), annotations: { replacedBy: used.path } };
    }
    const h1 = goSum.zips.get(name)?.h1 ?? used.sum;
    const replaces =
      module.replace === null
        ? {}
        : { annotations: { replaces: `${module.path}@${module.version}` } };
    return { name, uri: packageUrl(name), ...hashParts(h1), ...replaces };
  });
}

/** The commit; of a checkout with changes that no commit has, it says so. */
export function commitResource(source: Source, module: string): Resource {
  const { repository, ref, commit, modified } = source;
  const at = ref === '' ? '' : `@${ref}`;
  return {
    uri: repository === '' ? packageUrl(module) : `git+${repository}${at}`,
    digest: { gitCommit: commit },
    ...(modified ? { annotations: { modified: 'true' } } : {}),
  };
}

/** `pkg:golang/…`, with what a package URL reserves escaped (github.com/package-url/purl-spec). */
export function packageUrl(name: string): string {
  const at = name.lastIndexOf('@');
  const path = at < 0 ? name : name.slice(0, at);
  const version = at < 0 ? '' : `@${encodeURIComponent(name.slice(at + 1))}`;
  return `pkg:golang/${path.split('/').map(encodeURIComponent).join('/')}${version}`;
}

/** `h1:` and base64 as digest `dirHash`, which is the same in hex; and as people know it. */
function hashParts(hash: string): Pick<Resource, 'digest' | 'annotations'> {
  if (hash.startsWith('sha256:')) return { digest: { sha256: hash.slice('sha256:'.length) } };
  if (!hash.startsWith('h1:')) return {};
  return { digest: { dirHash: Buffer.from(hash.slice(3), 'base64').toString('hex') } };
}
