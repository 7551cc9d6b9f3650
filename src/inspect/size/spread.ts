import { isCodeRead } from './code-references.ts';
import type { Layout } from './layout.ts';
import { dataSections, eachPointer, rangeOf } from './mark-data.ts';
import { PCLNTAB, type Runs } from './marks.ts';
import { NumberList } from './number-list.ts';
import { INSIDE, isUnowned, PADDING, POINTED, SPECIAL, UNKNOWN } from './owners.ts';
import { type ProgramSection, sectionAt } from './program/program.ts';
import { endOf, firstRunFrom } from './run-at.ts';

/**
 * Gives what is only pointed to from data the owner of what points to it, dependencies first; then
 * what points to code (closures, init tasks) the owner of that code. Zeros without an owner are padding.
 */
export function spreadOwners(layout: Layout, runs: ReadonlyMap<ProgramSection, Runs>): void {
  const { program } = layout;
  const sections = dataSections(layout);
  const range = rangeOf(sections);
  const all = sections.map((section) => ({ section, own: runs.get(section) }));
  const queue = new NumberList();
  all.forEach(({ own }, number) => {
    for (let index = 0; index < (own?.count ?? 0); index++)
      if (isSource(own, index)) queue.push(packed(own?.owners[index] ?? 0, number, index));
  });
  queue.sort();
  const numbers = new Map(sections.map((section, number) => [section, number]));
  let owner = 0;
  const reach = (target: number): void => {
    const into = sectionAt(program.loaded, target);
    const other = into === null ? undefined : runs.get(into);
    const place = into === null ? undefined : numbers.get(into);
    if (into === null || other === undefined || place === undefined) return;
    const at = firstRunFrom(other, target - into.address);
    if (other.starts[at] !== target - into.address || at >= other.count) return;
    if (!isUnowned(other.owners[at])) return;
    other.owners[at] = owner;
    queue.push(packed(0, place, at));
  };
  const drain = (from: number): void => {
    for (let next = from; next < queue.length; next++) {
      const key = queue.at(next);
      const { section, own } = all[sectionOf(key)] as (typeof all)[number];
      if (own === undefined) continue;
      const index = indexOf(key);
      owner = own.owners[index] as number;
      const start = own.starts[index] as number;
      eachPointer(layout, section, start, endOf(own, index, section), range, reach);
    }
  };
  drain(0);
  const before = queue.length;
  ownByCode(layout, sections, runs, (section, index) =>
    queue.push(packed(0, numbers.get(section) ?? 0, index)),
  );
  drain(before);
  for (const section of program.sections) {
    const found = runs.get(section);
    if (found === undefined) continue;
    joinPointed(found, isCodeRead(program));
    markPadding(section, found);
  }
}

function isSource(found: Runs | undefined, index: number): boolean {
  if (found === undefined || found.categories[index] === PCLNTAB) return false;
  return (found.owners[index] as number) >= SPECIAL.length;
}

/** Owner, number of the section and index of the run in one number, which sorts by owner. */
function packed(owner: number, section: number, index: number): number {
  return (owner * 64 + section) * 2 ** 28 + index;
}

function sectionOf(key: number): number {
  return Math.floor(key / 2 ** 28) % 64;
}

function indexOf(key: number): number {
  return key % 2 ** 28;
}

/** What begins with the address of a function. */
function ownByCode(
  layout: Layout,
  sections: readonly ProgramSection[],
  runs: ReadonlyMap<ProgramSection, Runs>,
  owned: (section: ProgramSection, index: number) => void,
): void {
  const { functions, data, program } = layout;
  if (data === null || program.bodies !== null) return;
  const byEntry = new Map(functions.map((one) => [data.text + one.entry, one.owner]));
  const range = { low: data.text, high: data.textEnd };
  let owner: number | null = null;
  const reach = (target: number): void => {
    owner ??= byEntry.get(target) ?? null;
  };
  for (const section of sections) {
    const found = runs.get(section);
    for (let index = 0; index < (found?.count ?? 0); index++) {
      if (found === undefined || !isUnowned(found.owners[index])) continue;
      const end = endOf(found, index, section);
      owner = null;
      eachPointer(layout, section, found.starts[index] as number, end, range, reach);
      if (owner === null) continue;
      found.owners[index] = owner;
      owned(section, index);
    }
  }
}

/** What nothing owned points to is most likely no beginning but a number: it is more of what lies before it. */
function joinPointed(runs: Runs, isRead: boolean): void {
  for (let index = 0; index < runs.count; index++) {
    if (runs.owners[index] !== POINTED && runs.owners[index] !== INSIDE) continue;
    const isInside = runs.owners[index] === INSIDE;
    const before = isRead || isInside ? (runs.owners[index - 1] ?? UNKNOWN) : UNKNOWN;
    runs.owners[index] = before;
    if (before !== UNKNOWN) runs.categories[index] = runs.categories[index - 1] as number;
  }
}

function markPadding(section: ProgramSection, runs: Runs): void {
  for (let index = 0; index < runs.count; index++) {
    if (runs.owners[index] !== UNKNOWN) continue;
    const end = endOf(runs, index, section);
    if (isZero(section.bytes, runs.starts[index] as number, end)) runs.owners[index] = PADDING;
  }
}

/** Without a view of each: there are a million. */
function isZero(bytes: Buffer, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (bytes[at] !== 0) return false;
  return true;
}
