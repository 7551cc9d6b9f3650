import { spawn } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import type { StoreCommand } from './store-driver.ts';

export interface DriverRun {
  // biome-ignore lint/suspicious/noExplicitAny: whatever the store answered, compared by the tests
  readonly answers: readonly any[];
  readonly stdout: string;
  readonly seconds: number;
}

export type Drive = (
  steps: readonly (readonly StoreCommand[])[],
  environment: Readonly<Record<string, string>>,
) => Promise<DriverRun>;

/** Bundles the driver as dist is bundled, once; each call is a new process with that environment only. */
export async function bundleDriver(folder: string): Promise<Drive> {
  const source = path.join(path.dirname(fileURLToPath(import.meta.url)), 'store-driver.ts');
  const scripts = new URL('../../../scripts/cache-client.mjs', import.meta.url);
  const { cacheClient } = (await import(scripts.href)) as { readonly cacheClient: Plugin };
  await build({
    entryPoints: [source],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    ...{ bundle: true, splitting: true, format: 'esm', platform: 'node', target: 'node20' },
    logLevel: 'error',
    plugins: [cacheClient],
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
  });
  let runs = 0;
  return async (steps, environment) => {
    runs += 1;
    const steps_ = path.join(folder, `steps-${runs}.json`);
    const answers = path.join(folder, `answers-${runs}.json`);
    // The runner makes both before a job begins.
    await mkdir(environment.RUNNER_TEMP ?? folder, { recursive: true });
    await mkdir(environment.GITHUB_WORKSPACE ?? folder, { recursive: true });
    await writeFile(steps_, JSON.stringify(steps));
    const begun = performance.now();
    const child = spawn(
      process.execPath,
      [path.join(folder, 'store-driver.mjs'), steps_, answers],
      { env: { PATH: process.env.PATH, ...environment }, cwd: folder },
    );
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk) => {
      stdout += chunk;
    });
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    const code = await new Promise((resolve) => child.once('close', resolve));
    if (code !== 0) throw new Error(`the driver ended with ${code}: ${stdout}\n${stderr}`);
    const seconds = (performance.now() - begun) / 1000;
    return { answers: JSON.parse(await readFile(answers, 'utf8')), stdout, seconds };
  };
}
