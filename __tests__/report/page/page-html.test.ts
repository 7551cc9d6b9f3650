import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { pageHtml } from '../../../src/report/page/page-html.ts';
import { builtAssets, HOSTILE, samplePage } from './sample-page.ts';

const assets = await builtAssets();
const small = { script: 'draw()', style: 'p {}' };
const END_OF_DATA = '</script>\n<script>';

function dataOf(html: string): string {
  const [, data = ''] = html.split('id="data">');
  return data.slice(0, data.indexOf('</script>'));
}

test('no name begins a tag: the page has its two scripts and comes back as it was', () => {
  const data = samplePage(HOSTILE);
  const html = pageHtml(data, assets);
  expect(html.match(/<script/g)).toHaveLength(2);
  expect(html.match(/<\/script>/g)).toHaveLength(2);
  expect(html).not.toContain('<img');
  expect(html).toContain(END_OF_DATA);
  expect(JSON.parse(dataOf(html))).toEqual(data);
});

test('whatever a name is, the data is text without tags that comes back', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('<!--', '<script', '</SCRIPT >', '&lt;', '\u2028', ']]>', '"\'`', '\\u003c'),
  );
  fc.assert(
    fc.property(fc.array(hostile, { maxLength: 4 }), (parts) => {
      const data = { ...samplePage('x'), title: parts.join(''), facts: parts };
      const html = pageHtml(data, small);
      expect(dataOf(html)).not.toContain('<');
      expect(JSON.parse(dataOf(html))).toEqual(JSON.parse(JSON.stringify(data)));
      expect(html.match(/<script/g)).toHaveLength(2);
      const [head = ''] = html.split('<style>');
      expect(head.slice(head.indexOf('<title>'))).not.toMatch(/<(?!\/?title>)/);
    }),
    { numRuns: 200 },
  );
});

test('nothing of it asks a network: its policy allows the one script and the one style by their hashes', () => {
  const html = pageHtml(samplePage('x'), assets);
  const hash = (text: string): string =>
    `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  expect(html).toContain(
    `default-src 'none'; script-src ${hash(assets.script)}; style-src ${hash(assets.style)};`,
  );
  expect(html).not.toMatch(/<link|<iframe|\bsrc=|@import|url\(/);
  // Of an address only the name of SVG's elements.
  const addresses = html.match(/https?:\/\/[^\s"'`)]+/g) ?? [];
  expect([...new Set(addresses)]).toEqual(['http://www.w3.org/2000/svg']);
});

test('a script that ends itself is a bug that is found', () => {
  expect(() => pageHtml(samplePage('x'), { ...assets, script: 'a="</script>"' })).toThrow();
});
