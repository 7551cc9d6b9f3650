import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { startCacheService } from '../../__tests__/contract/harness/cache-service.ts';
import { startCacheServiceV1 } from '../../__tests__/contract/harness/cache-service-v1.ts';
import { NO_NETWORK } from '../../__tests__/contract/harness/network.ts';
import { startBlobFolder } from '../../bench/network/blob-folder.ts';
import { type Gate, startGate } from '../doubles/gate.ts';
import { startModuleProxy } from '../doubles/module-proxy.ts';
import { moduleReader, readerV1, readerV2 } from '../doubles/service-readers.ts';
import {
  fillDirectory,
  fillService,
  fillServiceV1,
  readDirectory,
  readService,
  type StoredEntry,
  slotIn,
} from '../doubles/stored-entries.ts';
import type { StoreKind } from '../kinds/kind.ts';

/** All that a job can reach, each double behind a gate of its own. */
export interface Site {
  readonly store: StoreKind;
  /** For the job's environment and inputs. */
  readonly env: Readonly<Record<string, string>>;
  readonly inputs: Readonly<Record<string, string>>;
  /** Of the version 2 service: what the job's token is made for. */
  readonly serviceUrl: string;
  readonly service: Gate;
  readonly modules: Gate;
  /** The module proxy past its gate. */
  readonly goodProxy: string;
  readonly storeFolder: string;
  /** What the store holds now. */
  entries(): Promise<StoredEntry[]>;
  /** Puts entries into the store, which is empty. `from`: see fillDirectory. */
  fill(entries: readonly StoredEntry[], from: string): Promise<void>;
  stop(): Promise<void>;
}

/** The repository of all jobs: keys are the same in each site. */
export const REPOSITORY = 'octo/app';

export async function startSite(store: StoreKind, folder: string): Promise<Site> {
  await mkdir(folder, { recursive: true });
  const proxy = await startModuleProxy();
  const modules = await startGate(proxy.url, moduleReader);
  const v2 = await startCacheService(NO_NETWORK, () => startBlobFolder(path.join(folder, 'blobs')));
  const v1 = await startCacheServiceV1();
  const v1Url = v1.environment.ACTIONS_CACHE_URL ?? '';
  const service =
    store === 'github v1'
      ? await startGate(v1Url, readerV1())
      : await startGate(v2.url, readerV2());
  const storeFolder = path.join(folder, 'store');
  const env = { GOPROXY: modules.url, GONOSUMDB: '*', GOFLAGS: '' };
  return {
    ...{ store, service, modules, storeFolder, goodProxy: proxy.url },
    serviceUrl: `${service.url}/`,
    env:
      store === 'github v1'
        ? { ...env, ...v1.environment, ACTIONS_CACHE_URL: `${service.url}/` }
        : env,
    inputs: store === 'directory' ? { 'cache-store': `directory:${storeFolder}` } : {},
    entries: async () => {
      if (store === 'directory') return readDirectory(storeFolder);
      if (store === 'github') return readService(v2);
      return v1
        .entries()
        .filter((one) => one.isDone)
        .map(({ key, version, bytes }) => ({ name: key, slot: slotIn(key), version, bytes }));
    },
    fill: async (entries, from) => {
      if (store === 'directory') await fillDirectory(storeFolder, from, entries);
      else if (store === 'github') await fillService(v2, REPOSITORY, entries);
      else await fillServiceV1(v1Url, entries);
    },
    stop: async () => {
      for (const gate of [service, modules]) gate.stop();
      proxy.stop();
      v1.stop();
      await v2.stop();
    },
  };
}
