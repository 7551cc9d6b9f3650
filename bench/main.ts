import { rmSync } from 'node:fs';
import { appendFile, cp, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { networkEnvironment } from '../__tests__/contract/fixtures-machine.ts';
import { PROJECT } from '../__tests__/contract/harness/child.ts';
import { removeTree } from '../__tests__/contract/harness/remove-tree.ts';
import { prepareProject } from './edits/prepare-project.ts';
import { bundleCacheStep } from './jobs/bundle-cache-step.ts';
import { installGo } from './jobs/install-go.ts';
import { createLink } from './network/link.ts';
import { firstProxy, startModuleProxy } from './network/module-proxy.ts';
import { bandwidth } from './network/token-bucket.ts';
import { HELP, type Options, parseOptions } from './options.ts';
import { describeMachine } from './report/machine.ts';
import { renderMarkdown } from './report/markdown.ts';
import { replaceSection } from './report/section.ts';
import { runProject, workshopFolders } from './run-project.ts';
import { findStorage, type Storage } from './storage.ts';

/** Kept between runs: toolchains and modules are not what is measured. */
const KEPT = 'go-turbo-build-bench';

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

async function main(): Promise<void> {
  const options = parseOptions(process.argv.slice(2));
  if (options.help) return console.log(HELP);
  const storage = await findStorage(options.storage);
  const folder = await mkdtemp(path.join(storage.folder, 'gtb-bench-'));
  // An interrupted run leaves neither its folder nor, through its own exit handler, the blob service.
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      console.error(`interrupted by ${signal}: what was not finished is lost`);
      process.exit(130);
    });
  try {
    await bench(options, storage, folder);
  } finally {
    await removeTree(folder);
  }
}

async function bench(options: Options, storage: Storage, folder: string): Promise<void> {
  const toolCache = path.join(storage.folder, KEPT, 'tools');
  const modules = path.join(storage.folder, KEPT, 'modules');
  const action = path.join(folder, 'action');
  for (const name of ['dist', 'action.yml'])
    await cp(path.join(PROJECT, name), path.join(action, name), { recursive: true });
  const also = new Map<string, string>();
  for (const [name, checkout] of options.also) {
    const copied = path.join(folder, `action-${name}`);
    for (const part of ['dist', 'action.yml'])
      await cp(path.join(checkout, part), path.join(copied, part), { recursive: true });
    also.set(name, copied);
  }
  const withPatch = options.commits.some((one) => one.kind === 'go-patch');
  const versions = [options.go, ...(withPatch ? [options.goPatch] : [])];
  const go = await installGo({ versions, folder, toolCache, action, env: networkEnvironment() });
  const cacheStep = await bundleCacheStep(folder);

  const upstream = firstProxy(process.env.GOPROXY || 'https://proxy.golang.org');
  if (upstream === undefined)
    throw new Error('GOPROXY names no module proxy: expected one that begins with http');
  const link = createLink(bandwidth(options.mbps), options.latency);
  const proxy = await startModuleProxy(modules, upstream, link);
  const written: unknown[] = [];
  try {
    for (const project of options.projects) {
      console.log(`${project.name}: ${project.module} is built once, to see that it builds`);
      const own = path.join(folder, project.name);
      await mkdir(own, { recursive: true });
      const withBump = options.commits.some((one) => one.kind === 'bump');
      const withTests = options.later.length > 0;
      const prepared = await prepareProject({
        ...{ project, folder: own, modules, go },
        ...{ withBump, withTests },
      });
      const workshop = { ...workshopFolders(own), action, also, toolCache, cacheStep };
      const samples = await runProject({ prepared, options, link, proxy, workshop });
      const machine = `${describeMachine()}, ${storage.text}`;
      const text = renderMarkdown({ prepared, options, samples, machine });
      console.log(`\n${text}`);
      if (options.markdown !== '')
        await writeSection(options.markdown, options.section || project.name, text);
      const { leaf, core, tested } = prepared.targets;
      written.push({
        ...{ command: options.command, machine, project: { ...project, bump: prepared.bump } },
        edited: { leaf: leaf.importPath, core: core.importPath, test: tested.importPath },
        ...{ mbps: options.mbps, latency: options.latency, go: versions, samples },
      });
      if (options.json !== '')
        await writeFile(options.json, `${JSON.stringify(written, null, 2)}\n`);
      await removeTree(own);
    }
  } finally {
    proxy.stop();
  }
}

async function writeSection(file: string, name: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await appendFile(file, '');
  await writeFile(file, replaceSection(await readFile(file, 'utf8'), name, text));
}
