import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Environment } from '../../runner/ports.ts';
import { usesServiceV2 } from './service-access.ts';

/**
 * Loads what the cache client uploads with, 50 ms of CPU that it would spend between two requests,
 * at a time when other threads pack.
 */
export async function loadUploads(environment: Environment): Promise<void> {
  if (!usesServiceV2(environment)) return;
  await nextTurn();
  const { BlockBlobClient } = await import('@azure/storage-blob');
  // In dist this is a stand-in that loads the package when one is made (scripts/lazy-packages.mjs).
  new BlockBlobClient('https://localhost/container/blob');
}
