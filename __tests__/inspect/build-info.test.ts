import { readBuildInfo } from '../../src/inspect/build-info.ts';
import { parseBuildInfo } from '../../src/inspect/build-info-text.ts';
import { bufferSource } from '../../src/inspect/byte-source.ts';

const TEXT = 'path\texample.com/x\nmod\texample.com/x\t(devel)\t\nbuild\tGOOS=linux\n';
const MAGIC = Buffer.from('\xff Go buildinf:', 'latin1');

function blob(version: Buffer, modules: Buffer): Buffer {
  const header = Buffer.alloc(32);
  MAGIC.copy(header);
  header[14] = 8;
  header[15] = 2;
  return Buffer.concat([header, version, modules]);
}

function varintText(text: Buffer, claimed = text.length): Buffer {
  const prefix: number[] = [];
  let rest = claimed;
  for (; rest >= 128; rest = Math.floor(rest / 128)) prefix.push((rest % 128) | 128);
  prefix.push(rest);
  return Buffer.concat([Buffer.from(prefix), text]);
}

const VERSION = varintText(Buffer.from('go1.26.8'));
const MODULES = varintText(
  Buffer.concat([Buffer.alloc(16, 1), Buffer.from(TEXT), Buffer.alloc(16, 2)]),
);

async function read(bytes: Buffer, address = 0) {
  const region = { address, offset: 0, size: bytes.length, end: bytes.length };
  return await readBuildInfo(bufferSource(bytes), region, 'x');
}

test('finds the aligned header behind a decoy, and beyond the first megabyte', async () => {
  const decoy = Buffer.concat([Buffer.alloc(3), MAGIC, Buffer.alloc(15 + 1024 * 1024)]);
  const result = await read(Buffer.concat([decoy, blob(VERSION, MODULES)]));
  expect(decoy.length % 16).toBe(0);
  expect(result).toMatchObject({
    ok: true,
    value: { goVersion: 'go1.26.8', path: 'example.com/x', settings: { GOOS: 'linux' } },
  });
});

test('aligns by address, not by file offset', async () => {
  const bytes = Buffer.concat([Buffer.alloc(8), blob(VERSION, MODULES)]);
  expect(await read(bytes, 8)).toMatchObject({ ok: true, value: { goVersion: 'go1.26.8' } });
  expect(await read(bytes, 0)).toEqual({ ok: true, value: null });
});

test('a program outside of modules has a version and nothing else', async () => {
  expect(await read(blob(VERSION, varintText(Buffer.alloc(0))))).toMatchObject({
    ok: true,
    value: { goVersion: 'go1.26.8', path: '', main: null, deps: [] },
  });
});

test.each([
  ['no blob', Buffer.alloc(4096)],
  ['a header of Go 1.17', Buffer.concat([MAGIC, Buffer.alloc(4096)])],
  ['a header that is cut', Buffer.concat([MAGIC, Buffer.from([8, 2])])],
])('%s: no build info', async (_, bytes) => {
  expect(await read(bytes)).toEqual({ ok: true, value: null });
});

test.each([
  ['a length beyond the segment', blob(VERSION, varintText(Buffer.from('x'), 1000))],
  ['a length of 2^60', blob(varintText(Buffer.from('x'), 2 ** 60), MODULES)],
  ['a length without an end', blob(Buffer.alloc(20, 0xff), MODULES)],
  ['nothing after the header', blob(Buffer.alloc(0), Buffer.alloc(0))],
])('%s: a failure', async (_, bytes) => {
  const result = await read(bytes);
  expect(result.ok ? '' : result.failures[0]?.code).toBe('GTB1504');
});

describe('parseBuildInfo', () => {
  test('reads modules, replacements and quoted settings', () => {
    const info = parseBuildInfo(
      [
        'path\texample.com/x/cmd',
        'mod\texample.com/x\tv1.0.0\th1:a=',
        'dep\texample.com/y\tv2.0.0',
        '=>\t../y\t(devel)\t',
        'dep\texample.com/z\tv3.0.0\th1:b=',
        'build\t-ldflags="-s -w -X \\"main.a=\\\\t\\""',
        'build\t-tags=`a b`',
        'build\t"odd key"=\\value',
        'build\tempty=',
        'build\tbytes="\\t\\u00e9\\xc3\\xa9\\a"',
        'later\tignored',
        'cut',
      ].join('\n'),
    );
    expect(info.path).toBe('example.com/x/cmd');
    expect(info.main).toEqual({
      path: 'example.com/x',
      version: 'v1.0.0',
      sum: 'h1:a=',
      replace: null,
    });
    expect(info.deps).toEqual([
      {
        path: 'example.com/y',
        version: 'v2.0.0',
        sum: '',
        replace: { path: '../y', version: '(devel)', sum: '', replace: null },
      },
      { path: 'example.com/z', version: 'v3.0.0', sum: 'h1:b=', replace: null },
    ]);
    expect({ ...info.settings }).toEqual({
      '-ldflags': '-s -w -X "main.a=\\t"',
      '-tags': 'a b',
      'odd key': '\\value',
      empty: '',
      bytes: '\té\u00e9\x07',
    });
  });

  test.each([
    '=>\ta\tb\tc\n',
    'mod\tonly\n',
    'dep\ta\tb\tc\td\n',
    'build\tx\n',
    'build\t=x\n',
    'build\tx="y\n',
  ])('refuses %j', (text) => {
    expect(() => parseBuildInfo(text)).toThrow(/build info/);
  });
});
