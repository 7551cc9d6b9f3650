import { valueDigest } from '../../../runner/digest.ts';
import type { LaneIngredients } from '../../lane/lane.ts';

/** Variables of C tools: they choose no file, and a package with C brings its whole module. */
const OF_C = /^(CGO_|CC$|CXX$|FC$|PKG_CONFIG$)/;

/**
 * The <selection> of a thin modules key: 12 hex digits over everything that decides which files of a
 * package Go reads, and so over everything of a lane but the C identity and what only compiles.
 */
export function fileSelection(lane: LaneIngredients): string {
  const { goVersion, targets, cgo, compileFlags, goEnvironment } = lane;
  const variables = Object.entries(goEnvironment).filter(([name]) => !OF_C.test(name));
  const environment = Object.fromEntries(variables);
  return valueDigest({ goVersion, targets, cgo, compileFlags, environment }, 12);
}
