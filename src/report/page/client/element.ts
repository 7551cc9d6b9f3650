type Child = Node | string;

/** What an element can be given: attributes, listeners (`onclick`) and custom properties (`--hue`). */
export type Attributes = Readonly<
  Record<string, string | number | boolean | ((event: never) => void) | undefined>
>;

/** An HTML element; strings become text, whatever stands in them. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  set(made, attributes);
  made.append(...children);
  return made;
}

export function svg<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): SVGElementTagNameMap[K] {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
  set(made, attributes);
  made.append(...children);
  return made;
}

function set(element: HTMLElement | SVGElement, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    if (typeof value === 'function')
      element.addEventListener(name.replace(/^on/, ''), value as EventListener);
    // Through the object model: the page's policy allows no style attribute.
    else if (/^--|^(?:left|top|width|height)$/.test(name) && element instanceof HTMLElement)
      element.style.setProperty(name, String(value));
    else element.setAttribute(name, value === true ? '' : String(value));
  }
}

/** A table with a caption and column heads; cells may be elements. Numbers are aligned by their class. */
export function table(
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly Child[])[],
): HTMLElement {
  return el(
    'div',
    { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': caption },
    el(
      'table',
      {},
      el('caption', {}, caption),
      el(
        'thead',
        {},
        el(
          'tr',
          {},
          ...heads.map((head, i) =>
            el('th', { scope: 'col', class: isNumber(rows[0]?.[i]) ? 'number' : undefined }, head),
          ),
        ),
      ),
      el(
        'tbody',
        {},
        ...rows.map((cells) =>
          el(
            'tr',
            {},
            ...cells.map((cell) =>
              isNumber(cell) ? el('td', { class: 'number' }, cell) : el('td', {}, cell),
            ),
          ),
        ),
      ),
    ),
  );
}

function isNumber(cell: Child | undefined): boolean {
  return typeof cell === 'string' && /^[+−]?\d/.test(cell);
}

/** A view that has no data says why. */
export function missing(text: string): HTMLElement {
  return el('p', { class: 'missing', role: 'note' }, text);
}
