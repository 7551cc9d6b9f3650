import type { Shape } from '../shape.ts';
import { BROKEN } from './broken.ts';
import { CONSTRAINTS } from './constraints.ts';
import { MAINS } from './mains.ts';
import { MODULES } from './modules.ts';
import { SETTINGS } from './settings.ts';
import { SOURCES } from './sources.ts';

export const SHAPES: readonly Shape[] = [
  ...MAINS,
  ...CONSTRAINTS,
  ...BROKEN,
  ...MODULES,
  ...SOURCES,
  ...SETTINGS,
];
