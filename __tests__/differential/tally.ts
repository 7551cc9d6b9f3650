import type { Compared, Difference } from './compare.ts';
import { differenceId } from './known-differences.ts';

/** What all pairs came to, in numbers. */
export class Tally {
  #pairs = 0;
  #passing = 0;
  #sameOutcome = 0;
  #sameBytes = 0;
  #binaries = 0;
  readonly #named = new Map<string, number[]>();

  add(compared: Compared, found: readonly Difference[]): void {
    const { pair, ours } = compared;
    this.#pairs += 1;
    const passed = ours.every((one) => one.passed);
    const hasOtherOutcome = found.some(({ kind }) => kind === 'refused' || kind === 'passed');
    if (passed) this.#passing += 1;
    if (!hasOtherOutcome) this.#sameOutcome += 1;
    if (passed && found.length === 0) {
      this.#sameBytes += 1;
      for (const one of ours) this.#binaries += one.binaries.size;
    }
    for (const id of new Set(found.map((one) => differenceId(one, compared)))) {
      const name = id ?? 'no name';
      this.#named.set(name, [...(this.#named.get(name) ?? []), pair.number]);
    }
  }

  text(seed: number): string {
    const named = [...this.#named].map(
      ([id, pairs]) => `${id} ${pairs.length} (${pairs.join(', ')})`,
    );
    return [
      `seed ${seed}: ${this.#pairs} pairs, ${this.#sameOutcome} with the same success or failure`,
      `${this.#passing} that build, ${this.#sameBytes} of them the same in every byte (${this.#binaries} binaries)`,
      `differences: ${named.join('; ') || 'none'}`,
    ].join('; ');
  }
}
