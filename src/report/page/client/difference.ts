import type { PageBinary, PageCause } from '../page-data.ts';
import { el, missing, table } from './element.ts';
import { bytesText, changeText } from './text.ts';

/** Less is noise: alignment alone moves as much. */
const NOISE = 2048;

export function differenceView(binary: PageBinary | undefined): HTMLElement {
  if (binary === undefined) return missing('No binary was built.');
  const { difference } = binary;
  if ('missing' in difference) return missing(difference.missing);
  const { base, bytesBefore, causes } = difference;
  const sorted = [...causes].sort((a, b) => Math.abs(b.bytes) - Math.abs(a.bytes));
  const large = sorted.filter((one) => Math.abs(one.bytes) >= NOISE);
  const small = sorted.filter((one) => Math.abs(one.bytes) < NOISE);
  const widest = Math.max(1, ...large.map((one) => Math.abs(one.bytes)));
  const rows = (some: readonly PageCause[]) => some.map((one) => row(one, widest));
  const heads = ['Cause', 'Name', 'Before', 'After', 'Bytes', 'Share'];
  const change = binary.bytes - bytesBefore;
  return el(
    'div',
    {},
    el('h2', {}, `${change === 0 ? 'No difference' : changeText(change)} against ${base}`),
    el('p', {}, `${bytesText(bytesBefore)} before, ${bytesText(binary.bytes)} now`),
    large.length === 0
      ? el('p', {}, 'No cause moved 2 KiB or more.')
      : table('Causes, the largest first', heads, rows(large)),
    ...(small.length === 0
      ? []
      : [
          el(
            'details',
            {},
            el('summary', {}, `${small.length} below 2 KiB`),
            table('Causes below 2 KiB', heads, rows(small)),
          ),
        ]),
  );
}

function row({ cause, name, before, after, bytes }: PageCause, widest: number): (Node | string)[] {
  const bar = el('span', {
    class: bytes < 0 ? 'bar less' : 'bar more',
    width: `${Math.max(1, (100 * Math.abs(bytes)) / widest)}%`,
  });
  return [cause, el('span', { class: 'name' }, name), before, after, changeText(bytes), bar];
}
