import { build, stop } from 'esbuild';
import type { PageData } from '../../../src/report/page/page-data.ts';
import type { PageAssets } from '../../../src/report/page/page-html.ts';

/** What scripts/bundle.mjs makes of the client. */
export async function builtAssets(): Promise<PageAssets> {
  const text = async (file: string): Promise<string> => {
    const { outputFiles } = await build({
      entryPoints: [`src/report/page/client/${file}`],
      ...{ bundle: true, write: false, minify: true, format: 'iife', target: 'es2022' },
    });
    return outputFiles[0]?.text ?? '';
  };
  const assets = { script: await text('main.ts'), style: await text('style.css') };
  // Its process would keep jest from ending.
  await stop();
  return assets;
}

/** Whatever is put into markup by mistake runs and says so. */
export const HOSTILE = '</script><img src=x onerror="window.hit=1"><script>window.hit=1</script>';

const sizeOf = (path: string, module: string, bytes: number) => ({
  ...{ package: path, module, bytes },
  ...{ text: bytes / 2, pclntab: bytes / 4, types: bytes / 8, data: bytes / 8 },
});

/** A page with everything in it; `name` stands wherever a name comes from outside. */
export function samplePage(name: string): PageData {
  const packages = [
    sizeOf('example.com/app', 'example.com/app', 40_000),
    sizeOf(`example.com/lib/${name}`, 'example.com/lib', 200_000),
    sizeOf('example.com/lib/small', 'example.com/lib', 8_000),
    sizeOf('runtime', 'std', 400_000),
    sizeOf('net/http', 'std', 800_000),
  ];
  const modules = ['example.com/app', 'example.com/lib', 'std'].map((module) => ({
    module,
    version: module === 'std' ? 'go1.26.8' : `v1.0.0${name}`,
    bytes: packages.reduce((sum, one) => sum + (one.module === module ? one.bytes : 0), 0),
  }));
  const bytes = 1_500_000;
  return {
    title: `example.com/app ${name}`,
    facts: ['Go 1.26.8', `commit 3f9a: ${name}`],
    binaries: [
      {
        ...{ name: `app${name}`, target: 'linux/amd64', bytes },
        size: {
          modules,
          packages,
          functions: [{ name: `lib.${name}`, package: 'example.com/lib', bytes: 9_000 }],
          embeds: [{ name: `static/${name}.txt`, package: 'example.com/app', bytes: 5_000 }],
          remainder: [{ name: `headers ${name}`, bytes: 52_000 }],
        },
        difference: {
          base: `the base tip ${name}`,
          bytesBefore: 1_400_000,
          causes: [
            cause('dependency', `example.com/lib ${name}`, 90_000),
            cause('package', 'example.com/app', -5_000),
            cause('embed', name, 15_000),
            cause('other', 'headers', 1_000),
          ],
        },
        graph: {
          main: 0,
          modules: [
            { path: 'example.com/app', version: '' },
            { path: 'example.com/lib', version: 'v1.0.0' },
          ],
          packages: [
            { path: 'example.com/app', module: 0, imports: [1, 3], seconds: 0.3 },
            { path: `example.com/lib/${name}`, module: 1, imports: [2, 4], seconds: 2.5 },
            { path: 'example.com/lib/small', module: 1, imports: [3], seconds: 0.2 },
            { path: 'runtime', module: -1, imports: [], seconds: null },
            { path: 'net/http', module: -1, imports: [3], seconds: null },
          ],
        },
      },
      {
        ...{ name: 'other', target: 'windows/arm64', bytes: 900_000 },
        size: { missing: `Go 1.99 is not known ${name}` },
        difference: { missing: 'there is no record of the base branch yet' },
        graph: { missing: 'the packages were not listed' },
      },
    ],
    timeline: {
      seconds: 6,
      actions: [
        action('go list', 'list', 0, 0.5, true, 2),
        action('runtime', 'compile', 0.5, 2, false, 1),
        action(`example.com/lib/${name}`, 'compile', 0.5, 3, true, 2),
        action('net/http', 'compile', 2.5, 1, false, 1),
        action('example.com/app', 'compile', 3.5, 0.5, true, 1),
        action('example.com/app', 'link', 4, 2, true, 0),
      ],
    },
    trend: {
      measures: [
        { name: 'bytes of app', unit: 'bytes' },
        { name: 'seconds', unit: 'seconds' },
        { name: 'hits', unit: 'share' },
      ],
      runs: [1, 2, 3, 4].map((n) => ({
        label: `run ${n} ${name}`,
        values: [bytes + n * 10_000, n === 2 ? null : 10 - n, n / 4],
      })),
    },
  };
}

const cause = (kind: string, name: string, bytes: number) => ({
  ...{ cause: kind, name, before: 'v1.0.0', after: 'v1.1.0', bytes },
});

const action = (
  ...[name, kind, start, seconds, isCritical, unlocked]: [
    string,
    string,
    number,
    number,
    boolean,
    number,
  ]
) => ({ name, kind, start, seconds, isCritical, unlocked });
