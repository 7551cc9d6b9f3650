import { readFileSync } from 'node:fs';
import { failureText } from '../../../src/runner/result.ts';
import type { Fetcher } from '../../../src/toolchain/fetcher.ts';
import { parseGoproxy } from '../../../src/toolchain/goproxy.ts';
import { provenHash } from '../../../src/toolchain/proof/checksum-database.ts';
import { parseGosumdb } from '../../../src/toolchain/proof/gosumdb.ts';
import { openNote, parseVerifierKey } from '../../../src/toolchain/proof/note.ts';
import { auditPath, parseTree, tilePath } from '../../../src/toolchain/proof/tlog.ts';
import { type ChecksumLog, makeChecksumLog } from '../../fakes/checksum-log.ts';

/** Answers of the real sum.golang.org, recorded once: path to base64. */
const REAL: Record<string, string> = JSON.parse(
  readFileSync(new URL('fixtures/sum-golang-org.json', import.meta.url), 'utf8'),
);
const REAL_VERSION = 'v0.0.1-go1.26.8.linux-amd64';
const REAL_LOOKUP = `lookup/golang.org/toolchain@${REAL_VERSION}`;
const REAL_HASH = 'h1:ZOmGe1OnfREDMIdb1Qi4G9JSuDPBLGExZMQ4nis1RXM=';
const VERSION = 'v0.0.1-go1.99.0.linux-amd64';
const HASH = `h1:${'A'.repeat(43)}=`;

type Answers = (path: string) => Buffer | string | undefined;

/** Serves a database below https://proxy.example/sumdb/NAME; everything else does not exist. */
function fetcherOf(name: string, answers: Answers, asked: string[] = []): Fetcher {
  const base = `https://proxy.example/sumdb/${name}/`;
  return {
    bytesDown: () => 0,
    async get(url) {
      asked.push(url);
      const body = url.startsWith(base) ? answers(url.slice(base.length)) : undefined;
      if (body === undefined) return { state: 'missing', message: `GET ${url}: 404` };
      return { state: 'ok', bytes: Buffer.from(body) };
    },
  };
}

async function prove(gosumdb: string, version: string, fetcher: Fetcher): Promise<unknown> {
  const database = parseGosumdb(gosumdb);
  const proxies = parseGoproxy('https://proxy.example');
  if (!database.ok || !proxies.ok) throw new Error('refused');
  const result = await provenHash(version, database.value, proxies.value, fetcher);
  return result.ok ? result.value : result.failures.map(failureText).join('\n');
}

const CHANGE =
  '\n  to fix: check what answers at this address; a proxy that changes or makes up answers must not be used';

describe('the real database', () => {
  const answer =
    (changed: Record<string, (body: Buffer) => Buffer | string> = {}): Answers =>
    (path) => {
      const body = REAL[path];
      if (body === undefined) return undefined;
      return (changed[path] ?? ((same) => same))(Buffer.from(body, 'base64'));
    };
  const proveReal = (changed = {}): Promise<unknown> =>
    prove('sum.golang.org', REAL_VERSION, fetcherOf('sum.golang.org', answer(changed)));

  test('a recorded answer proves the hash of Go 1.26.8', async () => {
    expect(await proveReal()).toEqual({ hash: REAL_HASH, record: 61743986, treeSize: 66332798 });
  });

  test('another hash in the record: not in the signed tree', async () => {
    const forged = (body: Buffer): string => body.toString().replace(REAL_HASH, HASH);
    expect(await proveReal({ [REAL_LOOKUP]: forged })).toBe(
      'checksum database sum.golang.org: its answer about golang.org/toolchain@v0.0.1-go1.26.8.linux-amd64 is not record 61743986 of its signed tree\n  expected: a proof for the tree of 66332798 records with hash czPocWFmMwQrSENohgEPvFiqA+2i/3lRZhHbxtma2UQ=' +
        CHANGE,
    );
  });

  test('another tree under the old signature', async () => {
    const forged = (body: Buffer): string =>
      body.toString().replace('\n66332798\n', '\n66332799\n');
    expect(await proveReal({ [REAL_LOOKUP]: forged })).toBe(
      'checksum database sum.golang.org: the signature of its tree head is not valid\n  expected: a signature of key sum.golang.org+033de0ae' +
        CHANGE,
    );
  });

  test.each(Object.keys(REAL).filter((path) => path.startsWith('tile/')))(
    'changed hashes in %s',
    async (path) => {
      const flip = (body: Buffer): Buffer => {
        for (let at = 0; at < body.length; at += 32) body[at] = (body[at] ?? 0) ^ 1;
        return body;
      };
      expect(await proveReal({ [path]: flip })).toContain(
        'is not record 61743986 of its signed tree',
      );
      const short = (body: Buffer): Buffer => body.subarray(32);
      expect(await proveReal({ [path]: short })).toMatch(/: \d+ bytes, not \d+ hashes\n/);
    },
  );
});

describe('a tree of our own', () => {
  function answers(log: ChecksumLog, lookup?: (text: string) => string): Answers {
    return (path) => {
      if (path === 'supported') return '';
      const [, module, version] = /^lookup\/(.+)@(.+)$/.exec(path) ?? [];
      if (module === undefined || version === undefined) return log.tile(path);
      const text = log.lookup(module, version);
      return text === undefined || lookup === undefined ? text : lookup(text);
    };
  }
  function logOf(before: number, after: number): ChecksumLog {
    const log = makeChecksumLog();
    log.pad(before);
    log.add('golang.org/toolchain', VERSION, HASH);
    log.pad(after);
    return log;
  }

  test.each([
    [0, 0],
    [0, 1],
    [1, 0],
    [2, 4],
    [6, 0],
    [255, 0],
    [255, 1],
    [256, 0],
    [0, 256],
    [300, 700],
    [1023, 0],
    [511, 513],
    [20_000, 46_000],
  ])('%i records before and %i after', async (before, after) => {
    const log = logOf(before, after);
    expect(await prove(log.gosumdb, VERSION, fetcherOf(log.name, answers(log)))).toEqual({
      hash: HASH,
      record: before,
      treeSize: before + 1 + after,
    });
    const forged = answers(log, (text) => text.replace(HASH, `h1:${'B'.repeat(43)}=`));
    expect(await prove(log.gosumdb, VERSION, fetcherOf(log.name, forged))).toContain(
      `is not record ${before} of its signed tree`,
    );
  });

  test('a tile that has become whole since the tree was signed', async () => {
    const log = logOf(100, 20);
    const head = log.lookup('golang.org/toolchain', VERSION) ?? '';
    log.pad(500);
    const asked: string[] = [];
    const fetcher = fetcherOf(
      log.name,
      (path) => {
        if (path.startsWith('lookup/')) return head;
        return path.includes('.p/') ? undefined : answers(log)(path);
      },
      asked,
    );
    expect(await prove(log.gosumdb, VERSION, fetcher)).toMatchObject({ treeSize: 121 });
    expect(asked.at(-1)).toMatch(/\/tile\/8\/0\/000$/);
  });

  test('a proof for another tree of the same database', async () => {
    const log = logOf(5, 5);
    const other = makeChecksumLog();
    other.add('example.org/other', 'v1.0.0', HASH);
    other.pad(10);
    const mixed: Answers = (path) =>
      path.startsWith('tile/') ? other.tile(path) : answers(log)(path);
    expect(await prove(log.gosumdb, VERSION, fetcherOf(log.name, mixed))).toContain(
      'is not record 5 of its signed tree\n  expected: a proof for the tree of 11 records with hash ',
    );
  });

  test('the tree of another key under the same name', async () => {
    const log = logOf(5, 5);
    const { gosumdb, name } = makeChecksumLog();
    const key = gosumdb.split('+').slice(0, 2).join('+');
    expect(await prove(gosumdb, VERSION, fetcherOf(name, answers(log)))).toBe(
      `checksum database sum.example.org: its tree head is not signed\n  expected: a signature of key ${key}${CHANGE}`,
    );
  });

  test.each([
    [
      'a signed tree too small for the record',
      (_: ChecksumLog, text: string) => text.replace(/^5\n/, '11\n'),
      'record 11 cannot be in its signed tree\n  expected: a record below 11',
    ],
    [
      'no tree head',
      (_: ChecksumLog, text: string) => text.slice(0, text.indexOf('\n\n') + 2),
      'its tree head is not signed',
    ],
    [
      'a page of something else',
      () => 'Welcome!\n',
      `its answer about golang.org/toolchain@${VERSION} is malformed`,
    ],
    [
      'a signed text that is no tree',
      (log: ChecksumLog, text: string) =>
        text.slice(0, text.indexOf('\n\n') + 2) + log.signed('hello\n'),
      'its signed tree head is malformed',
    ],
  ])('%s', async (_, change, message) => {
    const log = logOf(5, 5);
    const fetcher = fetcherOf(
      log.name,
      answers(log, (text) => change(log, text)),
    );
    expect(await prove(log.gosumdb, VERSION, fetcher)).toContain(message);
  });

  test('the record of another version', async () => {
    const log = logOf(5, 5);
    log.add('golang.org/toolchain', 'v0.0.1-go1.98.0.linux-amd64', HASH);
    const other = log.lookup('golang.org/toolchain', 'v0.0.1-go1.98.0.linux-amd64') ?? '';
    const fetcher = fetcherOf(
      log.name,
      answers(log, () => other),
    );
    expect(await prove(log.gosumdb, VERSION, fetcher)).toContain(
      `checksum database sum.example.org: record 11 holds no hash of golang.org/toolchain@${VERSION}`,
    );
  });

  test('an unknown version, and a proxy that passes no database on', async () => {
    const log = makeChecksumLog();
    log.pad(2);
    const asked: string[] = [];
    expect(await prove(log.gosumdb, VERSION, fetcherOf(log.name, answers(log), asked))).toBe(
      `checksum database sum.example.org does not answer: GET https://proxy.example/sumdb/sum.example.org/lookup/golang.org/toolchain@${VERSION}: 404\n  to fix: try again later, or give the hash of the toolchain in go-checksum ("h1:…")`,
    );
    asked.length = 0;
    await prove(log.gosumdb, VERSION, fetcherOf('another.example', answers(log), asked));
    expect(asked).toEqual([
      'https://proxy.example/sumdb/sum.example.org/supported',
      `https://sum.example.org/lookup/golang.org/toolchain@${VERSION}`,
    ]);
    asked.length = 0;
    const named = `${log.gosumdb} https://mirror.example/sum`;
    await prove(named, VERSION, fetcherOf('another.example', answers(log), asked));
    expect(asked).toEqual([`https://mirror.example/sum/lookup/golang.org/toolchain@${VERSION}`]);
  });
});

describe('notes', () => {
  const log = makeChecksumLog();
  const key = parseVerifierKey(log.gosumdb);
  if (key === undefined) throw new Error('refused');
  const note = log.signed('one\n\ntwo\n');

  test('what is signed, with signatures of others beside it', () => {
    expect(openNote(note, key)).toEqual({ state: 'signed', text: 'one\n\ntwo\n' });
    const others = note.replace('\n\u2014', '\n\u2014 other.example AAAAAAAA\n\u2014');
    expect(openNote(others, key)).toEqual({ state: 'signed', text: 'one\n\ntwo\n' });
  });

  test.each([
    ['forged', note.replace('two', 'too')],
    ['malformed', note.slice(0, -1)],
    ['malformed', 'one\n'],
    ['malformed', `${note}junk\n`],
    ['unsigned', 'one\n\n\u2014 other.example AAAAAAAA\n'],
  ])('%s', (state, text) => {
    expect(openNote(text, key)).toEqual({ state });
  });
});

test('tiles are named as the database names them', () => {
  expect(tilePath({ level: 0, index: 241187, width: 256 })).toBe('tile/8/0/x241/187');
  expect(tilePath({ level: 2, index: 3, width: 244 })).toBe('tile/8/2/003.p/244');
  expect(tilePath({ level: 1, index: 1234067, width: 1 })).toBe('tile/8/1/x001/x234/067.p/1');
});

test('an audit path beyond 32 bits', () => {
  const size = 2 ** 40 + 1;
  const path = auditPath(2 ** 40, size);
  expect(path).toEqual([{ side: 'left', subtrees: [{ level: 40, index: 0 }] }]);
  expect(auditPath(0, size)).toHaveLength(41);
});

test.each(['', 'go.sum database tree\n1\n', `go.sum database tree\n01\n${'A'.repeat(43)}=\n`])(
  '%j is no tree head',
  (text) => {
    expect(parseTree(text)).toBeUndefined();
  },
);
