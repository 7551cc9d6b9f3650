import { parseBuildInfo } from '../../src/inspect/build-info-text.ts';
import { cycloneDx } from '../../src/release/sbom.ts';

const TEXT = [
  'path\texample.com/app/cmd/api',
  'mod\texample.com/app\tv1.2.3\t',
  'dep\tgithub.com/Azure/x\tv0.1.0\th1:one=',
  'dep\texample.com/old\tv1.0.0',
  '=>\texample.com/fork\tv1.0.1\th1:two=',
  'dep\texample.com/near\tv0.0.0',
  '=>\t../near\t',
  'build\tCGO_ENABLED=0',
  'build\t-ldflags="-s -w"',
  'build\tvcs.revision=abc',
  '',
].join('\n');

const bom = (sha256: string) =>
  cycloneDx({
    name: 'api_linux_arm64',
    sha256,
    target: 'linux/arm64',
    buildInfo: { goVersion: 'go1.26.8', ...parseBuildInfo(TEXT) },
    builderVersion: '1.0.0',
  }) as Record<string, unknown>;

test('what the build info names is in it, as what was compiled', () => {
  expect(bom('ab'.repeat(32))).toMatchObject({
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        name: 'api_linux_arm64',
        version: 'v1.2.3',
        purl: 'pkg:golang/example.com/app@v1.2.3',
        hashes: [{ alg: 'SHA-256', content: 'ab'.repeat(32) }],
        properties: [
          { name: 'go:package', value: 'example.com/app/cmd/api' },
          { name: 'go:target', value: 'linux/arm64' },
          { name: 'go:build:CGO_ENABLED', value: '0' },
          { name: 'go:build:vcs.revision', value: 'abc' },
        ],
      },
    },
    components: [
      { name: 'std', version: '1.26.8', purl: 'pkg:golang/std@1.26.8' },
      {
        name: 'github.com/Azure/x',
        purl: 'pkg:golang/github.com/Azure/x@v0.1.0',
        properties: [{ name: 'go:sum', value: 'h1:one=' }],
      },
      {
        name: 'example.com/fork',
        version: 'v1.0.1',
        properties: [
          { name: 'go:sum', value: 'h1:two=' },
          { name: 'go:replaces', value: 'example.com/old@v1.0.0' },
        ],
      },
      {
        name: 'example.com/near',
        purl: 'pkg:golang/example.com/near',
        properties: [
          { name: 'go:replaces', value: 'example.com/near@v0.0.0' },
          { name: 'go:folder', value: '../near' },
        ],
      },
    ],
  });
});

test('the serial number is a UUID of the binary, and every reference is there once', () => {
  const one = bom('ab'.repeat(32));
  expect(one.serialNumber).toMatch(
    /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/,
  );
  expect(one).toEqual(bom('ab'.repeat(32)));
  expect(one.serialNumber).not.toBe(bom('cd'.repeat(32)).serialNumber);
  const { components, dependencies } = one as {
    components: { 'bom-ref': string }[];
    dependencies: { dependsOn: string[] }[];
  };
  const refs = components.map((each) => each['bom-ref']);
  expect(new Set(refs).size).toBe(refs.length);
  expect(dependencies[0]?.dependsOn).toEqual(refs);
});
