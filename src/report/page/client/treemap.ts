import { hierarchy, treemap as layoutOf } from 'd3-hierarchy';
import { el } from './element.ts';
import type { SizeNode } from './size-tree.ts';
import { bytesText, hueOf, shortPath } from './text.ts';

/** Units of the layout; the page scales them, with the same ratio (style.css). */
const [WIDTH, HEIGHT] = [1000, 560];
const HEAD = 20;
/** Of a label: narrower or lower tiles have none. */
const [LABEL_WIDTH, LABEL_HEIGHT, LETTER] = [44, 16, 7];

/**
 * The children of a node as tiles, each with its own children in it. A click or Enter on one goes into
 * it; the arrows go to the next larger and smaller, Escape and Backspace back up.
 */
export function treemap(
  at: SizeNode,
  choose: (child: SizeNode) => void,
  up: () => void,
  say: (node: SizeNode) => void,
): HTMLElement {
  const root = layoutOf<SizeNode>()
    .size([WIDTH, HEIGHT])
    .paddingTop((one) => (one.depth === 1 && one.children !== undefined ? HEAD : 0))
    .paddingInner(1)
    .round(true)(
    hierarchy(at, (one) => (one === at || at.children.includes(one) ? [...one.children] : []))
      // What a node has beyond its children is no tile.
      .sum((one) => (one.children.length === 0 || !isAbove(one, at) ? one.bytes : 0))
      .sort((a, b) => (b.value ?? 0) - (a.value ?? 0)),
  );
  const groups = (root.children ?? []).filter((one) => one.x1 > one.x0 && one.y1 > one.y0);
  const buttons = groups.map((group, index) => {
    const { data, x0, x1, y0, y1 } = group;
    const [width, height] = [x1 - x0, y1 - y0];
    const inner = (group.children ?? []).map((child) =>
      el('span', {
        class: 'tile',
        'data-label': label(child.data, child.x1 - child.x0, child.y1 - child.y0),
        left: percent(child.x0 - x0, width),
        top: percent(child.y0 - y0, height),
        width: percent(child.x1 - child.x0, width),
        height: percent(child.y1 - child.y0, height),
      }),
    );
    const head = label(data, width, height);
    return el(
      'button',
      {
        type: 'button',
        class: 'group',
        'aria-label': `${data.name}, ${bytesText(data.bytes)}`,
        title: `${data.name}, ${bytesText(data.bytes)}`,
        tabindex: index === 0 ? 0 : -1,
        left: percent(x0, WIDTH),
        top: percent(y0, HEIGHT),
        width: percent(width, WIDTH),
        height: percent(height, HEIGHT),
        '--hue': hueOf(data.name),
        onclick: () => choose(data),
        onfocus: () => say(data),
      },
      el('span', { class: 'head', 'data-label': head }),
      ...inner,
    );
  });
  const go = (from: number, to: number): void => {
    const [before, next] = [buttons[from], buttons[to]];
    if (before === undefined || next === undefined) return;
    before.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  };
  const keys = (event: KeyboardEvent): void => {
    const index = buttons.indexOf(event.target as HTMLButtonElement);
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step !== undefined) go(index, index + step);
    else if (event.key === 'Home') go(index, 0);
    else if (event.key === 'End') go(index, buttons.length - 1);
    else if (event.key === 'Escape' || event.key === 'Backspace') up();
    else return;
    event.preventDefault();
  };
  return el(
    'div',
    { class: 'treemap', role: 'group', 'aria-label': `What is in ${at.name}`, onkeydown: keys },
    ...buttons,
  );
}

function isAbove(one: SizeNode, at: SizeNode): boolean {
  return one === at || at.children.includes(one);
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(3)}%`;
}

function label({ name, kind, bytes }: SizeNode, width: number, height: number): string {
  if (width < LABEL_WIDTH || height < LABEL_HEIGHT) return '';
  const letters = Math.floor(width / LETTER);
  const size = ` ${bytesText(bytes)}`;
  // Of a module the path says more than the version, of a path its end.
  const path = kind === 'module' && letters < name.length ? name.replace(/ [^ ]+$/, '') : name;
  const short = (length: number): string =>
    kind === 'part' || kind === 'remainder' ? path.slice(0, length) : shortPath(path, length);
  return letters > size.length + 12 ? short(letters - size.length) + size : short(letters);
}
