/** A list of numbers that grows outside of the heap: millions of them are not moved by each collection. */
export class NumberList {
  private all = new Float64Array(1024);
  private used = 0;

  get length(): number {
    return this.used;
  }

  push(value: number): void {
    if (this.used === this.all.length) {
      const larger = new Float64Array(this.all.length * 2);
      larger.set(this.all);
      this.all = larger;
    }
    this.all[this.used++] = value;
  }

  /** Only below `length`. */
  at(index: number): number {
    return this.all[index] as number;
  }

  sort(): void {
    this.values().sort();
  }

  /** A view: gone with the next push. */
  values(): Float64Array {
    return this.all.subarray(0, this.used);
  }
}
