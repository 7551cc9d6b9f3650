import type { PageBinary, PageData } from '../page-data.ts';
import { chainsView } from './chains.ts';
import { differenceView } from './difference.ts';
import { el } from './element.ts';
import { sizeView } from './size.ts';
import { tabs } from './tabs.ts';
import { bytesText } from './text.ts';
import { timelineView } from './timeline.ts';
import { trendView } from './trend.ts';

const page = document.getElementById('page');
const data = JSON.parse(document.getElementById('data')?.textContent ?? 'null') as PageData | null;
if (page !== null && data !== null) draw(page, data);

function draw(page: HTMLElement, data: PageData): void {
  const views = el('div', { class: 'views' });
  const show = (binary: PageBinary | undefined): void => {
    views.replaceChildren(
      tabs([
        { name: 'Size', view: () => sizeView(binary) },
        { name: 'Difference', view: () => differenceView(binary) },
        { name: 'Timeline', view: () => timelineView(data.timeline) },
        { name: 'Chains', view: () => chainsView(binary) },
        { name: 'Trend', view: () => trendView(data.trend) },
      ]),
    );
  };
  page.replaceChildren(
    el('header', {}, el('h1', {}, data.title), themeButton()),
    el('p', { class: 'facts' }, data.facts.join(' · ')),
    ...binaryChoice(data.binaries, show),
    views,
  );
  show(data.binaries[0]);
}

function binaryChoice(
  binaries: readonly PageBinary[],
  show: (binary: PageBinary | undefined) => void,
): HTMLElement[] {
  const nameOf = ({ name, target, bytes }: PageBinary): string =>
    `${name} (${target}), ${bytesText(bytes)}`;
  const [first] = binaries;
  if (first === undefined) return [];
  if (binaries.length === 1) return [el('p', { class: 'binary' }, nameOf(first))];
  const options = binaries.map((one, i) => el('option', { value: i }, nameOf(one)));
  const select = el('select', { onchange: () => show(binaries[Number(select.value)]) }, ...options);
  return [el('label', { class: 'binary' }, 'Binary ', select)];
}

/** Light and dark follow the system until somebody asks for the other. */
function themeButton(): HTMLElement {
  const root = document.documentElement;
  const isDark = (): boolean =>
    root.dataset.theme === undefined
      ? matchMedia('(prefers-color-scheme: dark)').matches
      : root.dataset.theme === 'dark';
  const name = (): string => (isDark() ? 'Light' : 'Dark');
  const button = el('button', {
    type: 'button',
    onclick: () => {
      root.dataset.theme = isDark() ? 'light' : 'dark';
      button.textContent = name();
    },
  });
  button.textContent = name();
  return button;
}
