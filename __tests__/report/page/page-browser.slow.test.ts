import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { pageHtml } from '../../../src/report/page/page-html.ts';
import { IS_LONG } from '../../breadth.ts';
import { needs, pathOf } from '../../needs.ts';
import { builtAssets, HOSTILE, samplePage } from './sample-page.ts';

// npm run page: the page as a person has it, in Debian's Chromium.

const { describe: describeBrowser } = IS_LONG
  ? needs('linux', 'chromium')
  : { describe: describe.skip };
const VIEWS = ['Size', 'Difference', 'Timeline', 'Chains', 'Trend'];
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describeBrowser('the page in Chromium', () => {
  let browser: Browser;
  let folder: string;
  let url: string;
  const problems: string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'gtb-page-'));
    const file = path.join(folder, 'page.html');
    await writeFile(file, pageHtml(samplePage(HOSTILE), await builtAssets()));
    url = pathToFileURL(file).href;
    browser = await chromium.launch({ executablePath: pathOf('chromium'), args: ['--no-sandbox'] });
  });

  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Whatever it says on the console or asks of a network is a problem. */
  async function opened(colorScheme: 'light' | 'dark' = 'light', bypassCSP = false): Promise<Page> {
    const context = await browser.newContext({ colorScheme, bypassCSP });
    const page = await context.newPage();
    page.on('console', (one) => problems.push(one.text()));
    page.on('pageerror', (one) => problems.push(String(one)));
    page.on('request', (one) => {
      if (one.url() !== url) problems.push(one.url());
    });
    await page.goto(url);
    return page;
  }

  const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true });
  const shown = (page: Page) => page.locator('[role=tabpanel]:not([hidden])');

  test('nothing is asked of a network, nothing said, no name becomes markup', async () => {
    const page = await opened();
    for (const name of VIEWS) {
      await tab(page, name).click();
      expect(await shown(page).count()).toBe(1);
    }
    expect(await page.evaluate('window.hit')).toBeUndefined();
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.locator('h1').textContent()).toContain(HOSTILE);
    expect(problems).toEqual([]);
  });

  test('treemap: a click goes into a module and a package, the trail leads back', async () => {
    const page = await opened();
    const map = shown(page).locator('.treemap');
    await map.getByRole('button', { name: 'example.com/lib' }).click();
    expect(await map.getAttribute('aria-label')).toContain('example.com/lib');
    expect(await map.getByRole('button').count()).toBe(2);
    await map.getByRole('button', { name: 'example.com/lib/small' }).click();
    expect(await map.getByRole('button').count()).toBe(4);
    expect(await shown(page).getByRole('status').textContent()).toContain('machine code');
    const trail = shown(page).getByRole('navigation');
    await trail.getByRole('button').first().click();
    expect(await map.getByRole('button', { name: 'standard library' }).count()).toBe(1);
  });

  test('treemap: tiles are as large as their bytes', async () => {
    const page = await opened();
    const area = async (name: string): Promise<number> => {
      const box = await shown(page).locator('.treemap').getByRole('button', { name }).boundingBox();
      return (box?.width ?? 0) * (box?.height ?? 0);
    };
    const ratio = (await area('standard library')) / (await area('example.com/lib'));
    expect(ratio).toBeGreaterThan(1_200_000 / 208_000 / 1.1);
    expect(ratio).toBeLessThan((1_200_000 / 208_000) * 1.1);
  });

  test('all of it by the keyboard', async () => {
    const page = await opened();
    const focused = (): Promise<string> =>
      page.evaluate(
        'document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? ""',
      );
    await tab(page, 'Size').focus();
    await page.keyboard.press('Tab');
    expect(await focused()).toContain('standard library');
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toContain('example.com/lib');
    await page.keyboard.press('Enter');
    expect(await focused()).toContain('example.com/lib/');
    await page.keyboard.press('Escape');
    expect(await focused()).toContain('standard library');
    await tab(page, 'Size').focus();
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('Difference');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await focused()).toContain('list go list');
    await page.keyboard.press('ArrowRight');
    expect(await shown(page).getByRole('status').textContent()).toContain('compile runtime');
    await page.keyboard.press('+');
    const width = await page.evaluate('document.querySelector(".gantt-bars").style.width');
    expect(width).toBe('200%');
    await tab(page, 'Timeline').focus();
    await page.keyboard.press('End');
    expect(await focused()).toBe('Trend');
  });

  test('difference: the largest first, what is below 2 KiB folded', async () => {
    const page = await opened();
    await tab(page, 'Difference').click();
    const rows = shown(page).locator('table').first().locator('tbody tr');
    expect(await rows.count()).toBe(3);
    expect(await rows.first().textContent()).toContain('+90 kB');
    expect(await shown(page).locator('details summary').textContent()).toBe('1 below 2 KiB');
    expect(await shown(page).locator('h2').textContent()).toContain('+100 kB');
  });

  test('timeline: what ran at once lies in rows, the critical path is marked', async () => {
    const page = await opened();
    await tab(page, 'Timeline').click();
    expect(await shown(page).locator('.bar-action').count()).toBe(6);
    expect(await shown(page).locator('.bar-action.critical').count()).toBe(4);
    const tops = await page.evaluate(
      '[...document.querySelectorAll(".bar-action")].map((one) => one.style.top)',
    );
    expect(new Set(tops as string[])).toEqual(new Set(['0px', '22px']));
  });

  test('chains: a module is asked for, and what goes with it is told', async () => {
    const page = await opened();
    await tab(page, 'Chains').click();
    await page.getByLabel('Module or package').fill('net/http');
    await page.keyboard.press('Enter');
    expect(await shown(page).locator('h2').textContent()).toBe('Why is net/http here');
    expect(await shown(page).locator('.chains > li').count()).toBe(1);
    expect(await shown(page).locator('.chains ol > li').count()).toBe(3);
    expect(await shown(page).textContent()).toContain('800 kB');
  });

  test('a binary without data says why in each view', async () => {
    const page = await opened();
    await page.getByLabel('Binary').selectOption('1');
    expect(await shown(page).textContent()).toContain('Go 1.99 is not known');
    await tab(page, 'Difference').click();
    expect(await shown(page).textContent()).toContain('no record of the base branch');
    await tab(page, 'Chains').click();
    expect(await shown(page).textContent()).toContain('were not listed');
  });

  test.each(['light', 'dark'] as const)(
    '%s: axe finds nothing serious in any view',
    async (scheme) => {
      // axe is put into the page for the test, which the page's own policy forbids.
      const page = await opened(scheme, true);
      await page.evaluate(axe);
      for (const name of VIEWS) {
        await tab(page, name).click();
        const { violations } = (await page.evaluate('axe.run()')) as AxeResults;
        const serious = violations.filter(
          ({ impact }) => impact === 'serious' || impact === 'critical',
        );
        expect(
          serious.map(({ id, nodes }) => [name, id, nodes[0]?.html, nodes[0]?.failureSummary]),
        ).toEqual([]);
      }
    },
  );

  test('dark and light are other colours, as the system has it and by the button', async () => {
    const back = (page: Page): Promise<string> =>
      page.evaluate('getComputedStyle(document.body).backgroundColor');
    const [light, dark] = [await opened('light'), await opened('dark')];
    expect(await back(light)).toBe('rgb(255, 255, 255)');
    expect(await back(dark)).toBe('rgb(20, 23, 26)');
    await dark.getByRole('button', { name: 'Light' }).click();
    expect(await back(dark)).toBe('rgb(255, 255, 255)');
  });
});
