import { marked } from 'marked';
import { chromium } from 'playwright-core';
import { pathOf } from '../../__tests__/needs.ts';

/** Close to what GitHub makes of Markdown: its fonts, its lines, its tables. */
const STYLE = `
  body { margin: 0; padding: 20px 24px; width: 860px; color: #1f2328; background: #fff;
    font: 14px/1.5 -apple-system, "Segoe UI", "Noto Sans", "DejaVu Sans", Helvetica, Arial, sans-serif; }
  h3 { font-size: 1.25em; margin: 0 0 16px; }
  table { border-collapse: collapse; margin: 0 0 16px; display: block; overflow: hidden; }
  th, td { border: 1px solid #d1d9e0; padding: 6px 13px; text-align: left; }
  tr:nth-child(2n) td { background: #f6f8fa; }
  code { background: #818b981f; border-radius: 6px; padding: .2em .4em; font: 85% ui-monospace, "DejaVu Sans Mono", monospace; }
  summary { cursor: pointer; margin: 0 0 8px; }
  p, ul { margin: 0 0 16px; }
`;

/** A job summary as a picture. */
export async function drawSummary(markdown, file) {
  const html = await marked.parse(markdown, { gfm: true });
  const browser = await chromium.launch({
    executablePath: pathOf('chromium'),
    args: ['--no-sandbox'],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 908, height: 600 } });
    await page.setContent(
      `<!doctype html><meta charset="utf-8"><style>${STYLE}</style><body>${html}</body>`,
    );
    await page.screenshot({ path: file, fullPage: true });
  } finally {
    await browser.close();
  }
}
