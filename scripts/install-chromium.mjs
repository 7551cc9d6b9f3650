// Installs Debian's or Ubuntu's Chromium, in which `npm run page` looks at the HTML page.
import { execFileSync } from 'node:child_process';
import { pathOf } from '../__tests__/needs.ts';

if (pathOf('chromium') === '') {
  try {
    const asRoot = process.getuid?.() === 0 ? [] : ['sudo'];
    for (const args of [
      ['update', '-qq'],
      ['install', '-y', '-qq', '--no-install-recommends', 'chromium'],
    ]) {
      const [tool, ...rest] = [...asRoot, 'apt-get', ...args];
      execFileSync(tool, rest, { stdio: ['ignore', 'ignore', 'inherit'] });
    }
  } catch (error) {
    console.error(
      `npm run page needs chromium on the PATH, and it could not be installed: ${error.message}`,
    );
    process.exitCode = 1;
  }
}
