import { parentPort } from 'node:worker_threads';
import { setFiles, type Untimed } from './cache/tests/times/set-files.ts';

// Gives files their times, on a thread of its own: what started it looks at others meanwhile.
parentPort?.on('message', (files: Untimed) => {
  const timed = setFiles(files);
  parentPort?.postMessage(timed, [timed.buffer]);
});
