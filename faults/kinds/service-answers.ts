import type { Random } from '../../__tests__/reuse/random.ts';
import { type Act, type Asked, about } from '../doubles/rules.ts';
import type { Kind, Phase, StoreKind } from './kind.ts';

// What the cache service says, or does not, to look-ups, reservations and their ends.

export const SERVICES: readonly StoreKind[] = ['github', 'github', 'github v1'];
const NOWHERE = 'http://127.0.0.1:9/';

interface Answers {
  readonly name: string;
  readonly asked: Asked['kind'];
  readonly isCheap?: boolean;
  readonly stores?: readonly StoreKind[];
  readonly act: (random: Random) => readonly [string, Act];
  /** How often; always unless given. */
  readonly times?: (random: Random) => number;
}

const status =
  (...list: readonly number[]): Answers['act'] =>
  (random) => {
    const one = random.pick(list);
    return [String(one), { do: 'answer', status: one }];
  };
const act =
  (one: Act): Answers['act'] =>
  () => [one.do, one];
const once = (): number => 1;
const DOWN = status(500, 502, 503, 504);
const json = (change: (fields: Record<string, unknown>) => void): Act => ({
  do: 'rewrite',
  change: (body) => {
    if (body.length === 0) return body;
    const fields = JSON.parse(body.toString()) as Record<string, unknown>;
    change(fields);
    return Buffer.from(JSON.stringify(fields));
  },
});
const elsewhere = json((fields) => {
  for (const name of ['signed_download_url', 'archiveLocation', 'signed_upload_url'])
    if (name in fields) fields[name] = NOWHERE;
});
const garbage: Answers['act'] = (random) => {
  const body = random.pick(['<html>502</html>', '', '{', 'null', '[]', '"ok"', '{"ok":true}']);
  return [JSON.stringify(body), { do: 'answer', status: 200, body }];
};

const TABLE: readonly Answers[] = [
  { name: 'look-up answered 5xx', asked: 'lookup', act: DOWN },
  { name: 'look-up answered 5xx once', asked: 'lookup', act: DOWN, times: once, isCheap: true },
  {
    ...{ name: 'look-up answered 429', asked: 'lookup', isCheap: false },
    act: (random) => {
      const again = random.number(100);
      return [`429, again in ${again} s`, { do: 'answer', status: 429, again }];
    },
  },
  {
    ...{ name: 'look-up answered 4xx', asked: 'lookup', isCheap: false },
    act: status(400, 401, 403, 404, 410, 418),
  },
  { name: 'look-up answered with something else', asked: 'lookup', isCheap: false, act: garbage },
  { name: 'look-up reset', asked: 'lookup', act: act({ do: 'reset' }) },
  {
    name: 'look-up reset once',
    asked: 'lookup',
    act: act({ do: 'reset' }),
    times: once,
    isCheap: true,
  },
  { name: 'look-up without an answer', asked: 'lookup', act: act({ do: 'silence' }) },
  {
    ...{ name: 'look-up answered late', asked: 'lookup', isCheap: true },
    act: (random) => {
      const milliseconds = 50 + random.number(300);
      return [`${milliseconds} ms`, { do: 'late', milliseconds }];
    },
  },
  {
    ...{ name: 'look-up names a place where nobody is', asked: 'lookup', isCheap: false },
    act: () => ['', elsewhere],
  },
  {
    ...{ name: 'look-up answers another key', asked: 'lookup', isCheap: false },
    act: (random) => {
      const key = random.pick(['gtb1-base-x', 'other', '', 'gtb1-modules-', 'x'.repeat(600)]);
      const change = json((fields) => {
        for (const name of ['matched_key', 'cacheKey']) if (name in fields) fields[name] = key;
      });
      return [key.slice(0, 20), change];
    },
  },
  { name: 'reservation answered 5xx', asked: 'create', act: DOWN },
  {
    ...{ name: 'reservation refused', asked: 'create', isCheap: true },
    act: status(400, 401, 403, 409, 429),
  },
  {
    name: 'reservation answered with something else',
    asked: 'create',
    isCheap: true,
    act: garbage,
  },
  {
    name: 'answer to a reservation lost',
    asked: 'create',
    act: act({ do: 'lose answer' }),
    times: once,
  },
  {
    ...{ name: 'reservation names a place where nobody is', asked: 'create', isCheap: true },
    ...{ stores: ['github'], act: () => ['', elsewhere] },
  },
  { name: 'end of an upload answered 5xx', asked: 'finalize', act: DOWN },
  {
    ...{ name: 'end of an upload: the reservation is lost', asked: 'finalize', isCheap: true },
    act: status(404, 400, 403),
  },
  {
    ...{ name: 'answer to the end of an upload lost', asked: 'finalize' },
    ...{ act: act({ do: 'lose answer' }), times: once },
  },
  { name: 'an entry finished twice', asked: 'finalize', isCheap: true, act: act({ do: 'twice' }) },
];

export const SERVICE_ANSWERS: readonly Kind[] = TABLE.map((row) => ({
  name: row.name,
  phase: (row.asked === 'lookup' ? 'restore' : 'save') as Phase,
  stores: row.stores ?? SERVICES,
  ...{ start: 'warm', share: 3, isCheap: row.isCheap === true },
  inject: ({ random }) => {
    const [what, does] = row.act(random);
    const skip = random.number(3);
    const times = row.times?.(random) ?? Number.POSITIVE_INFINITY;
    const after = skip === 0 ? '' : `after ${skip}`;
    return {
      what: [what, after].filter((one) => one !== '').join(', '),
      rules: [{ fits: about([row.asked]), skip, times, act: does }],
    };
  },
}));
