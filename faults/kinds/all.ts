import { ARCHIVES } from './archives.ts';
import { CLOCKS } from './clocks.ts';
import { DIRECTORY } from './directory.ts';
import { DISKS } from './disks.ts';
import { KILLS } from './kills.ts';
import type { Kind } from './kind.ts';
import { MODULE_PROXY } from './module-proxy.ts';
import { NAMES } from './names.ts';
import { SERVICE_ANSWERS } from './service-answers.ts';
import { SIDE_BY_SIDE } from './side-by-side.ts';
import { TRANSFERS } from './transfers.ts';

/** The table of all faults. */
export const KINDS: readonly Kind[] = [
  ...SERVICE_ANSWERS,
  ...TRANSFERS,
  ...ARCHIVES,
  ...DIRECTORY,
  ...MODULE_PROXY,
  ...DISKS,
  ...CLOCKS,
  ...KILLS,
  ...SIDE_BY_SIDE,
  ...NAMES,
];
