import type { ProgramSection } from '../../../src/inspect/size/program/program.ts';
import { relocated } from '../../../src/inspect/size/program/relocations.ts';

const MACHINE = { pointerBytes: 8, bigEndian: false } as const;

function section(
  name: string,
  address: number,
  words: readonly (number | bigint)[],
): ProgramSection {
  const bytes = Buffer.alloc(words.length * 8);
  for (const [index, one] of words.entries()) bytes.writeBigInt64LE(BigInt(one), index * 8);
  return { name, kind: 'data', address, bytes, fileBytes: bytes.length, stored: null };
}

/** ELF: r_info of a relocation. */
const info = (symbol: number, type: number) => (BigInt(symbol) << 32n) | BigInt(type);

test('words that the loader writes hold addresses: of symbols too, and a second addend', () => {
  const sections = [
    section('.dynsym', 0x100, [0, 0, 0, 0, 0x5000, 8, 0, 0, 0]),
    section('.rela.dyn', 0x200, [
      ...[0x1000, info(0, 8), 0x4000],
      ...[0x1008, info(1, 6), 0],
      ...[0x1010, info(1, 1), 16],
      // Of another file, beyond the table, and behind the section.
      ...[0x1018, info(2, 6), 7],
      ...[0x1018, info(9, 6), 7],
      ...[0x1020, info(1, 6), 7],
      ...[0x1018, info(1, 99), 7],
    ]),
    section('.got', 0x1000, [0, 0, 0, 0]),
  ];
  const got = relocated(sections, MACHINE, 'amd64').at(-1)?.bytes;
  const words = [0, 8, 16, 24].map((at) => Number(got?.readBigUInt64LE(at)));
  expect(words).toEqual([0x4000, 0x5000, 0x5010, 0]);
  expect(sections.at(-1)?.bytes.every((byte) => byte === 0)).toBe(true);
});

test('a table that lies is no exception', () => {
  const huge = section('.rela.dyn', 0x200, [0x1000, info(1, 6), -1]);
  const symbols = section('.dynsym', 0x100, [0, 0, 0, 0, -1, 0]);
  expect(() =>
    relocated([symbols, huge, section('.got', 0x1000, [0])], MACHINE, 'amd64'),
  ).not.toThrow();
});
