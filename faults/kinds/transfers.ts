import type { Random } from '../../__tests__/reuse/random.ts';
import { type Act, about } from '../doubles/rules.ts';
import type { Kind, StoreKind } from './kind.ts';
import { SERVICES } from './service-answers.ts';

// The bytes of entries on their way down and up.

interface Transfer {
  readonly name: string;
  readonly way: 'download' | 'upload';
  readonly isCheap?: boolean;
  readonly share?: number;
  readonly stores?: readonly StoreKind[];
  readonly act: (random: Random) => readonly [string, Act];
  readonly times?: number;
}

const part = (random: Random): number => random.number(1000) / 1000;
const cut =
  (how: 'reset' | 'close' | 'stall'): Transfer['act'] =>
  (random) => {
    const at = part(random);
    return [`after ${(at * 100).toFixed(1)} %`, { do: 'cut', part: at, how }];
  };
const status =
  (...list: readonly number[]): Transfer['act'] =>
  (random) => {
    const one = random.pick(list);
    const body = `<?xml version="1.0"?><Error><Code>Fault${one}</Code></Error>`;
    return [String(one), { do: 'answer', status: one, body }];
  };
const rewrite = (what: string, change: (body: Buffer) => Buffer): Transfer['act'] => {
  return () => [what, { do: 'rewrite', change }];
};

const TABLE: readonly Transfer[] = [
  {
    name: 'entry evicted between look-up and download',
    way: 'download',
    isCheap: true,
    act: status(404, 410),
  },
  { name: 'download refused', way: 'download', isCheap: true, act: status(401, 403, 429) },
  { name: 'download answered 5xx', way: 'download', act: status(500, 503) },
  {
    name: 'download answered 5xx once',
    way: 'download',
    isCheap: true,
    times: 1,
    act: status(500, 503),
  },
  { name: 'download reset in the middle', way: 'download', act: cut('reset') },
  {
    name: 'download reset in the middle once',
    way: 'download',
    isCheap: true,
    times: 1,
    act: cut('reset'),
  },
  {
    name: 'download ends in the middle',
    way: 'download',
    isCheap: true,
    times: 2,
    act: cut('close'),
  },
  { name: 'download stalls in the middle', way: 'download', share: 2, act: cut('stall') },
  {
    ...{ name: 'slow download', way: 'download' },
    act: (random) => {
      const pieces = 2 + random.number(20);
      return [`${pieces / 10} s an answer`, { do: 'slow', pieces }];
    },
  },
  {
    name: 'storage without ranges',
    way: 'download',
    isCheap: true,
    act: () => ['', { do: 'no ranges' }],
  },
  {
    ...{ name: 'a page of a proxy in place of an entry', way: 'download', isCheap: true },
    act: rewrite('HTML', () => Buffer.from('<html>Please log in</html>')),
  },
  {
    ...{ name: 'fewer bytes than asked for', way: 'download', isCheap: true },
    act: rewrite('half', (body) => body.subarray(0, body.length >> 1)),
  },
  {
    ...{ name: 'more bytes than asked for', way: 'download', isCheap: true },
    act: rewrite('twice', (body) => Buffer.concat([body, body])),
  },
  { name: 'upload refused', way: 'upload', isCheap: true, act: status(400, 403, 404, 413, 429) },
  { name: 'upload answered 5xx', way: 'upload', act: status(500, 503) },
  { name: 'upload reset', way: 'upload', act: () => ['', { do: 'reset' }] },
  {
    name: 'upload reset in the middle once',
    way: 'upload',
    times: 1,
    act: () => ['', { do: 'cut upload' }],
  },
  {
    name: 'answer to an upload lost',
    way: 'upload',
    times: 1,
    act: () => ['', { do: 'lose answer' }],
  },
  {
    name: 'upload without an answer',
    way: 'upload',
    share: 2,
    times: 1,
    act: () => ['', { do: 'silence' }],
  },
];

const SMALL = ['delta', 'modules', 'habits', 'inputs'];
const SLOTS = ['base', ...SMALL, ''];

export const TRANSFERS: readonly Kind[] = TABLE.map((row) => ({
  name: row.name,
  phase: row.way === 'download' ? 'restore' : 'save',
  stores: row.stores ?? SERVICES,
  ...{ start: 'warm', share: row.share ?? 2, isCheap: row.isCheap === true },
  inject: ({ random, isQuick }) => {
    const [what, act] = row.act(random);
    const slot = row.way === 'upload' ? '' : random.pick(isQuick ? SMALL : SLOTS);
    const { times = Number.POSITIVE_INFINITY } = row;
    return {
      what: [slot || 'any slot', what].filter((one) => one !== '').join(', '),
      rules: [{ fits: about([row.way], slot), times, act }],
    };
  },
}));
