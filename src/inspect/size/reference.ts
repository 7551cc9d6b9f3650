/** Called for what code refers to: the place of the reference in the section of code, and an address. */
export type OnReference = (place: number, target: number) => void;

/** Addresses worth telling: from the lowest to the highest that holds data. */
export interface Range {
  readonly low: number;
  readonly high: number;
}
