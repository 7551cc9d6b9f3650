import type { BuildInfo, BuildModule } from '../inspect/build-info-text.ts';
import { textDigest } from '../runner/digest.ts';
import { packageUrl } from './resources.ts';

/** What a bill of materials says besides the build info. */
export interface SbomFacts {
  /** File name of the binary. */
  readonly name: string;
  readonly sha256: string;
  readonly target: string;
  readonly buildInfo: BuildInfo;
  /** Of this action. */
  readonly builderVersion: string;
}

interface Component {
  readonly type: 'application' | 'library';
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version?: string;
  readonly purl?: string;
  readonly hashes?: readonly { readonly alg: 'SHA-256'; readonly content: string }[];
  readonly properties?: readonly { readonly name: string; readonly value: string }[];
}

/**
 * A bill of materials as CycloneDX 1.6 (https://cyclonedx.org/docs/1.6/json/): the modules that Go
 * recorded in the binary, and the standard library. The same binary has the same text: it holds no
 * time, and its serial number is made of the binary's digest.
 */
export function cycloneDx({ name, sha256, target, buildInfo, builderVersion }: SbomFacts): object {
  const { main, deps, goVersion } = buildInfo;
  const libraries = [standardLibrary(goVersion), ...deps.map(library)];
  const application: Component = {
    type: 'application',
    'bom-ref': `sha256:${sha256}`,
    name,
    ...versionOf(main?.version ?? ''),
    ...(main === null ? {} : { purl: moduleUrl(main) }),
    hashes: [{ alg: 'SHA-256', content: sha256 }],
    properties: [
      { name: 'go:package', value: buildInfo.path },
      { name: 'go:target', value: target },
      ...Object.entries(buildInfo.settings)
        .filter(([key]) => /^(?:CGO_ENABLED|vcs(?:\..*)?|-tags)$/.test(key))
        .map(([key, value]) => ({ name: `go:build:${key}`, value })),
    ],
  };
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuidOf(sha256)}`,
    version: 1,
    metadata: {
      tools: {
        components: [{ type: 'application', name: 'go-turbo-build', version: builderVersion }],
      },
      component: application,
    },
    components: libraries,
    // What the binary needs is known; which library needs which other one is not in it.
    dependencies: [
      { ref: application['bom-ref'], dependsOn: libraries.map((one) => one['bom-ref']) },
    ],
  };
}

function standardLibrary(goVersion: string): Component {
  const version = goVersion.replace(/^go/, '');
  const purl = `pkg:golang/std@${encodeURIComponent(version)}`;
  return { type: 'library', 'bom-ref': purl, name: 'std', version, purl };
}

/** What was compiled: the replacement, where there is one. */
function library(module: BuildModule): Component {
  const used = module.replace ?? module;
  const isFolder = module.replace !== null && module.replace.version === '';
  const shown = isFolder ? { ...module, version: '' } : used;
  const purl = moduleUrl(shown);
  const properties = [
    ...(used.sum === '' ? [] : [{ name: 'go:sum', value: used.sum }]),
    ...(module.replace === null
      ? []
      : [{ name: 'go:replaces', value: `${module.path}@${module.version}` }]),
    ...(isFolder ? [{ name: 'go:folder', value: used.path }] : []),
  ];
  return {
    type: 'library',
    'bom-ref': purl,
    name: shown.path,
    ...versionOf(shown.version),
    purl,
    ...(properties.length === 0 ? {} : { properties }),
  };
}

function versionOf(version: string): { readonly version?: string } {
  return version === '' ? {} : { version };
}

function moduleUrl({ path, version }: BuildModule): string {
  return packageUrl(version === '' || version === '(devel)' ? path : `${path}@${version}`);
}

/** A UUID of version 8 (RFC 9562) with the first bits of a digest. */
function uuidOf(sha256: string): string {
  const hex = textDigest(`cyclonedx ${sha256}`, 32);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20),
  ].join('-');
}
