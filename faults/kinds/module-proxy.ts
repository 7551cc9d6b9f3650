import type { Random } from '../../__tests__/reuse/random.ts';
import { type Act, about, type Rule } from '../doubles/rules.ts';
import type { Ending, Kind, Scene } from './kind.ts';

// The module proxy fails while nothing is cached. A second proxy behind `|` is asked after any error,
// one behind `,` after 404 and 410 alone (go.dev/ref/mod, "GOPROXY environment variable"); without one
// plain go build fails, too.

interface Row {
  readonly name: string;
  readonly act: (scene: Scene) => readonly [string, Act];
  /** With another proxy after it, and without one. */
  readonly ends: readonly [Ending, Ending];
}

const status =
  (...list: readonly number[]): Row['act'] =>
  ({ random }) => {
    const one = random.pick(list);
    return [String(one), { do: 'answer', status: one, body: 'a fault of the test' }];
  };
const cut =
  (how: 'reset' | 'close'): Row['act'] =>
  ({ random }) => {
    const part = random.number(100) / 100;
    return [`after ${part * 100} %`, { do: 'cut', part, how }];
  };
const flip = (body: Buffer, random: Random): Buffer => {
  const copy = Buffer.from(body);
  const at = random.number(copy.length);
  copy[at] = (copy[at] ?? 0) ^ (1 << random.number(8));
  return copy;
};

const TABLE: readonly Row[] = [
  {
    name: 'module proxy answers 429 or 5xx',
    act: status(429, 500, 502, 503),
    ends: ['well', 'refused'],
  },
  { name: 'module proxy answers 404 or 410', act: status(404, 410), ends: ['well', 'refused'] },
  { name: 'module proxy resets', act: () => ['', { do: 'reset' }], ends: ['well', 'refused'] },
  {
    name: 'module zip reset in the middle',
    act: cut('reset'),
    ends: ['well or refused', 'refused'],
  },
  {
    name: 'module zip ends in the middle',
    act: cut('close'),
    ends: ['well or refused', 'refused'],
  },
  // go.sum says what it has to hold; a bit that no file's content depends on does no harm.
  {
    name: 'module zip with a flipped bit',
    act: ({ random }) => ['', { do: 'rewrite', change: (body) => flip(body, random) }],
    ends: ['well or refused', 'well or refused'],
  },
  {
    name: 'slow module proxy',
    act: ({ random }) => {
      const pieces = 2 + random.number(10);
      return [`${pieces / 10} s an answer`, { do: 'slow', pieces }];
    },
    ends: ['well', 'well'],
  },
];

const COLD: readonly Kind[] = TABLE.map(({ name, act, ends }) => ({
  name,
  ...{ phase: 'build', stores: ['github', 'directory'], start: 'cold', share: 2, isCheap: false },
  inject: (scene) => {
    const [words, does] = act(scene);
    const hasOther = scene.random.number(2) === 0;
    const isZip = name.includes('zip');
    const fits: Rule['fits'] = (asked) =>
      about(['module'])(asked) && (!isZip || asked.key.endsWith('.zip'));
    return {
      what: [hasOther ? 'and another one' : 'the only one', words]
        .filter((one) => one !== '')
        .join(', '),
      ends: ends[hasOther ? 0 : 1],
      moduleRules: [{ fits, act: does }],
      // The first of the list is what the site's environment names.
      ...(hasOther ? { otherProxy: scene.goodProxy } : {}),
    };
  },
}));

const WARM: Kind = {
  name: 'module proxy is gone, modules are cached',
  ...{
    phase: 'build',
    stores: ['github', 'directory', 'github v1'],
    start: 'warm',
    share: 3,
    isCheap: true,
  },
  inject: ({ random }) => ({
    what: '',
    moduleRules: [
      {
        fits: about(['module']),
        act: random.pick<Act>([{ do: 'reset' }, { do: 'answer', status: 503 }]),
      },
    ],
  }),
};

export const MODULE_PROXY: readonly Kind[] = [...COLD, WARM];
