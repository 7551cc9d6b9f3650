import {
  commentMark,
  commentMarkdown,
  hasChanged,
} from '../../../src/report/comment/comment-markdown.ts';
import { keepComment } from '../../../src/report/comment/keep-comment.ts';
import type { HttpSend } from '../../../src/runner/network/http-send.ts';
import { REPORT, RICH_REPORT } from '../sample-report.ts';

const PULL = { api: 'https://api.example', repository: 'org/app', number: 7, token: 'secret' };
const MARK = commentMark(REPORT.place);

/** A pull request with these comments; what was written to it. */
function server(comments: readonly { id: number; body: string }[], status = 0) {
  const written: string[] = [];
  const send: HttpSend = async (method, url, body) => {
    if (method === 'GET') {
      const page = Number(new URL(url).searchParams.get('page'));
      const shown = comments.slice((page - 1) * 100, page * 100);
      return { status: 200, text: JSON.stringify(shown) };
    }
    written.push(`${method} ${new URL(url).pathname} ${JSON.parse(body).body}`);
    return { status: status || (method === 'POST' ? 201 : 200), text: '{}' };
  };
  return { send, written };
}

test('result, what changed and why, below a mark that nobody sees', () => {
  const text = commentMarkdown(RICH_REPORT);
  expect(text.startsWith(`${MARK}\n**Go 1.26.8**, 3 of 240 packages compiled`)).toBe(true);
  expect(text).toContain('| `app` | linux/amd64 | 14.2 MB | built |');
  expect(text).toContain('- example.com/m/a edited: 3 packages recompiled, 2.5 s');
  expect(hasChanged(RICH_REPORT)).toBe(true);
});

/** A run that built nothing: the binary is `bytes` larger than the recorded one, or the same. */
function resized(bytes: number) {
  const causes =
    bytes === 0
      ? []
      : ([
          { cause: 'dependency', name: 'example.com/d|ep', before: 'v1', after: 'v2', bytes },
        ] as const);
  const one = {
    ...{ name: 'app', target: 'linux/amd64', bytes: 1_000_000 + bytes, wireBytes: 400_000 },
    before: { bytes: 1_000_000, wireBytes: 400_000 - bytes / 10 },
    difference: { bytes, wireBytes: bytes / 10, causes },
    modules: [{ module: 'std', bytes: 900_000 }],
    unread: '',
  };
  const base = { branch: 'main', commit: 'a'.repeat(40), isTip: true };
  const against = 'compared with aaaaaaaa of main, the base tip';
  const binaries = REPORT.binaries.map((each) => ({ ...each, reused: true }));
  const sizes = { base, against, binaries: [one], exceeded: [], accepted: '' };
  return { ...REPORT, binaries, sizes };
}

test('what a binary grew by, against what, and by which cause; on the disk and with zstd', () => {
  const grown = resized(50_000);
  expect(hasChanged(grown)).toBe(true);
  const text = commentMarkdown(grown);
  expect(text).toContain('**Size**, compared with aaaaaaaa of main, the base tip');
  expect(text).toMatch(
    /\| `app` \| linux\/amd64 \| 1\.1 MB \| \+50 kB \(\+5\.0 %\) \| 400 kB \| \+5 kB/,
  );
  expect(text).toContain('- `app` (linux/amd64): +50 kB dependency example.com/d|ep: v1 -> v2');
  expect(text).toContain('changed: 1 cause</summary>');
  expect(text).toContain('| dependency | example.com/d\\|ep | v1 | v2 | +50 kB |');
  const exceeded = [{ limit: 'growth' as const, text: 'app grew by 50 kB, more than 2 %' }];
  const over = { ...grown, sizes: { ...grown.sizes, exceeded } };
  expect(commentMarkdown(over)).toContain('- **too large**: app grew by 50 kB, more than 2 %');
});

test('the same binary as in the base is no news', () => {
  expect(hasChanged(resized(0))).toBe(false);
  expect(commentMarkdown(resized(0))).toContain('nothing that could change a binary');
});

test('a run that reused everything has nothing to tell', () => {
  const binaries = REPORT.binaries.map((one) => ({ ...one, reused: true }));
  const same = { ...REPORT, binaries };
  expect(hasChanged(same)).toBe(false);
  expect(commentMarkdown(same)).toContain('nothing that could change a binary is different');
});

test('hostile names are no Markdown, and a long one does not pass the limit', () => {
  const [root] = RICH_REPORT.misses.recompiled;
  if (root === undefined) throw new Error('no root');
  const hostile = { ...root, text: `<img src=x> ![x](http://x) ${'y'.repeat(70_000)}` };
  const misses = {
    ...RICH_REPORT.misses,
    recompiled: [{ ...root, text: '<b>x</b>[a](b)' }, hostile],
  };
  const text = commentMarkdown({ ...RICH_REPORT, misses });
  expect(text).not.toMatch(/<img|<b>|\]\(/);
  expect(text.length).toBeLessThan(65_536);
});

test('one comment: made, then changed, then left alone', async () => {
  const first = server([{ id: 1, body: 'of somebody' }]);
  expect(await keepComment(first.send, PULL, MARK, `${MARK}\nnews`, true)).toEqual({
    state: 'made',
  });
  expect(first.written).toEqual([`POST /repos/org/app/issues/7/comments ${MARK}\nnews`]);

  const others = Array.from({ length: 100 }, (_, id) => ({ id, body: 'x' }));
  const second = server([...others, { id: 555, body: `${MARK}\nold` }]);
  expect(await keepComment(second.send, PULL, MARK, `${MARK}\nnews`, false)).toEqual({
    state: 'changed',
  });
  expect(second.written).toEqual([`PATCH /repos/org/app/issues/comments/555 ${MARK}\nnews`]);

  const third = server([{ id: 5, body: `${MARK}\nnews` }]);
  expect(await keepComment(third.send, PULL, MARK, `${MARK}\nnews\n`, true)).toEqual({
    state: 'same',
  });
  expect(third.written).toEqual([]);
});

test('quiet where nothing changed, and where a fork may not write', async () => {
  const quiet = server([]);
  expect(await keepComment(quiet.send, PULL, MARK, MARK, false)).toEqual({ state: 'quiet' });
  expect(quiet.written).toEqual([]);
  const fork = server([], 403);
  expect(await keepComment(fork.send, PULL, MARK, MARK, true)).toEqual({ state: 'not-permitted' });
  const down = server([], 502);
  expect(await keepComment(down.send, PULL, MARK, MARK, true)).toEqual({
    state: 'failed',
    reason: 'HTTP 502',
  });
});
