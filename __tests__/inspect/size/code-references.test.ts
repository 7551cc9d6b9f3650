import { codeReferences } from '../../../src/inspect/size/code-references.ts';
import type { Program, ProgramSection } from '../../../src/inspect/size/program/program.ts';

const ADDRESS = 0x401000;
const RANGE = { low: 0x500000, high: 0x700000 };

/** What code of amd64 refers to, of functions that begin at some offsets. */
function references(
  code: string,
  starts: readonly number[] = [0],
): [place: number, target: number][] {
  const bytes = Buffer.from(code.replaceAll(' ', ''), 'hex');
  const section = { address: ADDRESS, bytes } as ProgramSection;
  const found: [number, number][] = [];
  codeReferences({ goarch: 'amd64' } as Program, section, starts, RANGE, (place, target) =>
    found.push([place, target]),
  );
  return found;
}

/** Behind it: room for what reads ahead. */
const REST = '90'.repeat(16);

test('numbers within instructions are no references, whatever they look like', () => {
  // call, nop, jmp of runtime code of Go 1.26: the last two of the call and what follows look like xchg 0x1f0f00(rip).
  expect(references(`e823860500 0f1f00 e95bffffff ${REST}`)).toEqual([]);
  // movabs: lea 0x200000(rip) in its number.
  expect(references(`48b8 00 488d0500 002000 ${REST}`)).toEqual([]);
});

test.each([
  ['lea', '488d05 00001500', 7],
  ['lea behind a call', 'e800000000 488d05 00001500', 12],
  ['cmp with a byte', '803d 00001500 01', 7],
  ['cmp with a word', '66813d 00001500 0102', 9],
  ['test with four bytes', 'f705 00001500 01020304', 10],
  ['not, without a constant', 'f715 00001500', 6],
  ['movups', '0f1005 00001500', 7],
  ['cmpxchg with a lock', 'f0480fb10d 00001500', 9],
  ['pshufb', '660f380005 00001500', 9],
  ['palignr', '660f3a0f05 00001500 08', 10],
  ['vmovdqu', 'c5fe6f05 00001500', 8],
  ['vpshufb', 'c4e27d0005 00001500', 9],
  ['vmovdqu64', '62f1fe486f05 00001500', 10],
  ['behind [rax+rcx*8+disp8]', '488b44c808 488d05 00001500', 12],
  ['behind [rsp+disp32]', '488b842400010000 488d05 00001500', 15],
])('%s', (_, code, end) => {
  expect(references(`${code} ${REST}`).map(([, target]) => target)).toEqual([
    ADDRESS + end + 0x150000,
  ]);
});

test('bytes that are no instruction do not hide what stands behind them, nor the next function', () => {
  const found = references(
    `06060606 90909090 488d05 00001500 cc ${'488d05 00001500'} ${REST}`,
    [0, 16],
  );
  expect(found.map(([, target]) => target)).toEqual([
    ADDRESS + 15 + 0x150000,
    ADDRESS + 23 + 0x150000,
  ]);
  expect(found[1]?.[0]).toBe(16);
});
