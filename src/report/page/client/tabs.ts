import { el } from './element.ts';

export interface Tab {
  readonly name: string;
  /** Made when it is first looked at. */
  view(): HTMLElement;
}

let open = location.hash.slice(1).toLowerCase();

/** Tabs with the keys of https://www.w3.org/WAI/ARIA/apg/patterns/tabs/: arrows, Home, End. */
export function tabs(all: readonly Tab[]): HTMLElement {
  const idOf = (one: Tab): string => one.name.toLowerCase();
  const panels = all.map((one) =>
    el('section', {
      role: 'tabpanel',
      id: `view-${idOf(one)}`,
      'aria-labelledby': `tab-${idOf(one)}`,
    }),
  );
  const choose = (index: number, focus: boolean): void => {
    for (const [i, button] of buttons.entries()) {
      button.setAttribute('aria-selected', String(i === index));
      button.tabIndex = i === index ? 0 : -1;
      const panel = panels[i];
      if (panel !== undefined) panel.hidden = i !== index;
    }
    const [tab, panel, button] = [all[index], panels[index], buttons[index]];
    if (tab === undefined || panel === undefined) return;
    if (panel.childElementCount === 0) panel.append(tab.view());
    open = idOf(tab);
    if (focus) button?.focus();
  };
  const keys = (event: KeyboardEvent, index: number): void => {
    const last = all.length - 1;
    const to = {
      ArrowRight: index === last ? 0 : index + 1,
      ArrowLeft: index === 0 ? last : index - 1,
      Home: 0,
      End: last,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    choose(to, true);
  };
  const buttons = all.map((one, i) =>
    el(
      'button',
      {
        type: 'button',
        role: 'tab',
        id: `tab-${idOf(one)}`,
        'aria-controls': `view-${idOf(one)}`,
        onclick: () => choose(i, false),
        onkeydown: (event: KeyboardEvent) => keys(event, i),
      },
      one.name,
    ),
  );
  const list = el('div', { role: 'tablist', 'aria-label': 'Views' }, ...buttons);
  const whole = el('div', {}, list, ...panels);
  const index = all.findIndex((one) => idOf(one) === open);
  // A treemap has no size before it is in the page.
  queueMicrotask(() => choose(Math.max(0, index), false));
  return whole;
}
