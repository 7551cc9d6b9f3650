import { parentPort, workerData } from 'node:worker_threads';
import type { AskedFile } from './inspect/size/size-apart.ts';
import { sizesHere } from './inspect/size/size-apart.ts';

// Says what the bytes of files are for, on a thread of its own: what started it goes on meanwhile.
parentPort?.postMessage(await sizesHere(workerData as readonly AskedFile[]));
