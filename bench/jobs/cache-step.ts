/**
 * A step that restores or saves one archive of GOMODCACHE and GOCACHE with the client that all
 * cache actions use: `cache-step.mjs restore KEY [RESTORE-KEY…]` writes the key found to output
 * `matched`; `cache-step.mjs save KEY MATCHED` saves where that was another key. Exit code 1 where a
 * save fails.
 */
import { execFileSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { restoreCache, saveCache } from '@actions/cache';

const [what, key = '', ...restoreKeys] = process.argv.slice(2);
const isSaved = what === 'save' && key === restoreKeys[0];
// In this order, as actions/setup-go asks for them (its src/package-managers.ts).
const folders = isSaved
  ? []
  : ['GOMODCACHE', 'GOCACHE'].map((name) =>
      execFileSync('go', ['env', name], { encoding: 'utf8' }).trim(),
    );
let exitCode = 0;
if (what === 'restore') {
  const matched = await restoreCache(folders, key, restoreKeys);
  appendFileSync(process.env.GITHUB_OUTPUT ?? '', `matched=${matched ?? ''}\n`);
} else if (!isSaved && (await saveCache(folders, key)) === -1) exitCode = 1;
// As cache actions do: open connections would keep the process for seconds.
process.exit(exitCode);
