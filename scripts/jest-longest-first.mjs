import TestSequencer from '@jest/test-sequencer';

/** Minutes each: begun last, they would run when all else is done, and one after another. */
const LONGEST = ['reuse/generated-edits', 'differential/differential', 'contract/thin-caddy'];

/** Jest begins with what took longest before or, in a fresh clone, with the largest files. */
export default class LongestFirst extends TestSequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const place = LONGEST.findIndex((name) => path.includes(`/__tests__/${name}.`));
      return place < 0 ? LONGEST.length : place;
    };
    return [...super.sort(tests)].sort((a, b) => rank(a) - rank(b));
  }
}
