import type { PageBinary, PageSize } from '../page-data.ts';
import { el, missing, table } from './element.ts';
import { type SizeNode, sizeTree } from './size-tree.ts';
import { bytesText, shareText } from './text.ts';
import { treemap } from './treemap.ts';

export function sizeView(binary: PageBinary | undefined): HTMLElement {
  if (binary === undefined) return missing('No binary was built.');
  const { size } = binary;
  if ('missing' in size) return missing(size.missing);
  const whole = sizeTree(binary, size);
  const status = el('p', { role: 'status', class: 'status' });
  const say = (node: SizeNode): void => {
    const inside = node.children.length === 0 ? '' : `, ${node.children.length} in it`;
    status.textContent = `${node.kind} ${node.name}: ${bytesText(node.bytes)}, ${shareText(node.bytes, whole.bytes)} of the file${inside}`;
  };
  const place = el('div');
  const way: SizeNode[] = [whole];
  const draw = (focus: boolean): void => {
    const at = way.at(-1) ?? whole;
    const map = treemap(
      at,
      (child) => {
        if (child.children.length === 0) return say(child);
        way.push(child);
        draw(true);
      },
      () => {
        if (way.length === 1) return;
        way.pop();
        draw(true);
      },
      say,
    );
    place.replaceChildren(
      trail(way, (length) => {
        way.length = length;
        draw(true);
      }),
      map,
      status,
      table(
        `In ${at.name}`,
        ['Name', 'Bytes', 'Share of the file'],
        at.children.map((one) => [
          el('span', { class: 'name' }, one.name),
          bytesText(one.bytes),
          shareText(one.bytes, whole.bytes),
        ]),
      ),
    );
    say(at);
    if (focus) map.querySelector('button')?.focus();
  };
  draw(false);
  return el('div', {}, place, ...lists(size));
}

/** The way from the binary down; each part of it leads back. */
function trail(way: readonly SizeNode[], back: (length: number) => void): HTMLElement {
  const parts = way.map((one, i) =>
    i === way.length - 1
      ? el('span', { 'aria-current': 'page' }, one.name)
      : el('button', { type: 'button', onclick: () => back(i + 1) }, one.name),
  );
  return el('nav', { 'aria-label': 'Where the treemap is' }, ...parts);
}

function lists({ functions, embeds }: PageSize): HTMLElement[] {
  const rows = (some: readonly { name: string; package: string; bytes: number }[]) =>
    some.map((one) => [
      el('span', { class: 'name' }, one.name),
      el('span', { class: 'name' }, one.package),
      bytesText(one.bytes),
    ]);
  const heads = ['Name', 'Package', 'Bytes'];
  return [
    ...(functions.length === 0 ? [] : [table('Largest functions', heads, rows(functions))]),
    ...(embeds.length === 0 ? [] : [table('Embedded files', heads, rows(embeds))]),
  ];
}
