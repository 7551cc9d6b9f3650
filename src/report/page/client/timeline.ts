import type { Missing, PageAction, PageTimeline } from '../page-data.ts';
import { el, missing, table } from './element.ts';
import { secondsText, shareText, shortPath } from './text.ts';

const SLOWEST = 10;
const STEP = 'step';
const ROW = 22;
/** A bar below this share of the shown width has no name in it. */
const NAMED = 0.06;
/** In a bar as wide as all of it. */
const LETTERS = 110;

export function timelineView(timeline: PageTimeline | Missing): HTMLElement {
  if ('missing' in timeline) return missing(timeline.missing);
  const { seconds, actions } = timeline;
  const critical = actions.filter((one) => one.isCritical);
  // Steps are around the actions and count none of their work.
  const ran = actions.filter((one) => one.kind !== STEP);
  const slowest = [...ran].sort((a, b) => b.seconds - a.seconds).slice(0, SLOWEST);
  const work = total(ran);
  return el(
    'div',
    {},
    el(
      'h2',
      {},
      `${secondsText(seconds)}, of which the critical path takes ${secondsText(total(critical))}`,
    ),
    el(
      'p',
      {},
      `${ran.length} actions, ${secondsText(work)} of work. Marked: the critical path, which no more cores make shorter.`,
    ),
    ...gantt(timeline),
    table('Critical path, from the first to the last', HEADS, critical.map(row)),
    table('Slowest actions', HEADS, slowest.map(row)),
  );
}

const HEADS = ['Name', 'What', 'Began', 'Took', 'Unlocked'];

function row({ name, kind, start, seconds, unlocked }: PageAction): (Node | string)[] {
  const path = el('span', { class: 'name' }, name);
  return [path, kind, secondsText(start), secondsText(seconds), String(unlocked)];
}

function total(actions: readonly PageAction[]): number {
  return actions.reduce((sum, one) => sum + one.seconds, 0);
}

/** Rows as many as actions ran at once; arrows go from one to the next by their begin, + and − zoom. */
function gantt({ seconds, actions }: PageTimeline): HTMLElement[] {
  const status = el('p', { role: 'status', class: 'status' }, 'Choose an action to see it here.');
  const lanes: number[] = [];
  const bars = actions.map((one, index) => {
    const free = lanes.findIndex((end) => end <= one.start + 1e-6);
    const lane = free < 0 ? lanes.length : free;
    lanes[lane] = one.start + one.seconds;
    const name = `${one.kind} ${one.name}, ${secondsText(one.seconds)}`;
    const isNamed = one.seconds / seconds > NAMED;
    const letters = Math.max(8, Math.round((LETTERS * one.seconds) / seconds));
    return el('button', {
      type: 'button',
      'data-label': isNamed ? shortPath(one.name, letters) : '',
      class: one.isCritical ? 'bar-action critical' : 'bar-action',
      'aria-label': one.isCritical ? `${name}, on the critical path` : name,
      title: name,
      tabindex: index === 0 ? 0 : -1,
      left: `${(100 * one.start) / seconds}%`,
      width: `${(100 * one.seconds) / seconds}%`,
      top: `${lane * ROW}px`,
      onfocus: () => {
        status.textContent = `${name} (${shareText(one.seconds, seconds)}), began at ${secondsText(one.start)}, unlocked ${one.unlocked}${one.isCritical ? ', on the critical path' : ''}`;
      },
      onclick: () => bars[index]?.focus(),
    });
  });
  const chart = el('div', { class: 'gantt-bars', height: `${lanes.length * ROW}px` }, ...bars);
  let zoom = 1;
  const setZoom = (to: number): void => {
    zoom = Math.min(64, Math.max(1, to));
    chart.style.setProperty('width', `${100 * zoom}%`);
  };
  const keys = (event: KeyboardEvent): void => {
    const index = bars.indexOf(event.target as HTMLButtonElement);
    const last = bars.length - 1;
    const to = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: last }[event.key];
    if (event.key === '+' || event.key === '=') setZoom(zoom * 2);
    else if (event.key === '-') setZoom(zoom / 2);
    else if (to === undefined) return;
    event.preventDefault();
    const [before, next] = [bars[index], to === undefined ? undefined : bars[to]];
    if (before === undefined || next === undefined) return;
    before.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
    next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  const button = (name: string, factor: number): HTMLElement =>
    el('button', { type: 'button', onclick: () => setZoom(zoom * factor) }, name);
  return [
    el('div', { class: 'tools' }, button('Zoom in', 2), button('Zoom out', 0.5)),
    el('div', { class: 'gantt', role: 'group', 'aria-label': 'Timeline', onkeydown: keys }, chart),
    status,
  ];
}
