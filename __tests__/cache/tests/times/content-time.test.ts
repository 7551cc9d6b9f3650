import { lstatSync, lutimesSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  blobDigest,
  contentTime,
  folderDigest,
  hasTime,
  linkDigest,
  secondsOf,
} from '../../../../src/cache/tests/times/content-time.ts';

describe('times of content', () => {
  test('are whole microseconds between 1980 and 2020, made of 50 bits', () => {
    const first = contentTime(Buffer.alloc(20));
    const last = contentTime(Buffer.alloc(20, 0xff));
    expect(new Date(first / 1000).getUTCFullYear()).toBe(1980);
    expect(new Date(last / 1000).getUTCFullYear()).toBe(2015);
    expect(last - first).toBe(2 ** 50 - 1);
    const oneBit = Buffer.alloc(20);
    oneBit[6] = 0x40;
    expect(contentTime(oneBit) - first).toBe(1);
  });

  test('can be set and are read again as they were', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'gtb-time-')), 'file');
    writeFileSync(file, '');
    for (let i = 0; i < 2000; i++) {
      const time = contentTime(blobDigest(Buffer.from(`${i}`)));
      lutimesSync(file, 0, secondsOf(time));
      const { mtimeNs } = lstatSync(file, { bigint: true });
      if (!hasTime(mtimeNs, time)) throw new Error(`${time} is ${mtimeNs}`);
    }
  });

  test('digests of files are those of git; links, folders and files are told apart', () => {
    // printf hello | git hash-object --stdin
    const hello = 'b6fc4c620b67d95f953a5c1c1230aaab5db5a1b0';
    expect(blobDigest(Buffer.from('hello')).toString('hex')).toBe(hello);
    expect(linkDigest(Buffer.from('hello')).toString('hex')).not.toBe(hello);
    const file = { name: 'a', kind: 'file' } as const;
    const link = { name: 'a', kind: 'link' } as const;
    const other = { name: 'b', kind: 'file' } as const;
    expect(folderDigest([file, other])).toEqual(folderDigest([other, file]));
    const digests = [[], [file], [link], [file, other]].map((one) =>
      folderDigest(one).toString('hex'),
    );
    expect(new Set(digests).size).toBe(4);
  });
});
