import type { Layout } from './layout.ts';
import { BY_STRUCTURE, DATA, NO_OWNER, TEXT } from './marks.ts';
import { OF_C, OF_LINKER, PADDING, UNKNOWN } from './owners.ts';
import { sectionAt } from './program/program.ts';

/** Code by its functions; what lies beside Go's own text was linked in from C. */
export function markText(layout: Layout): void {
  if (layout.program.bodies !== null) markBodies(layout);
  else markFunctions(layout);
}

function markFunctions({ program, functions, data, marks }: Layout): void {
  const first = program.sections.find((one) => one.kind === 'text');
  const start = data?.text ?? first?.address ?? 0;
  const go = sectionAt(program.loaded, start);
  for (const section of program.sections)
    if (section.kind === 'text') marks.get(section)?.add(0, OF_C, TEXT, NO_OWNER - 1);
  if (go === null) return;
  const mark = marks.get(go);
  const above = start - go.address;
  let end = above;
  for (const one of functions) {
    const at = above + one.entry;
    if (at >= go.bytes.length) break;
    // Marks for ends (runtime.etext) have no code.
    if (one.slot === 0) continue;
    mark?.add(at, one.owner, TEXT, BY_STRUCTURE);
    if (one.size < one.slot) mark?.add(at + one.size, one.owner, DATA, BY_STRUCTURE);
    end = at + one.slot;
  }
  if (end >= go.bytes.length) return;
  const rest = go.bytes.subarray(end);
  const isPadding = rest.length < 64 || rest.every((byte) => byte === 0 || byte === 0xcc);
  mark?.add(end, isPadding ? PADDING : OF_C, TEXT, BY_STRUCTURE);
}

/** Wasm: bodies one behind the other, after their count. */
function markBodies({ program, functions, marks }: Layout): void {
  const section = program.sections.find((one) => one.kind === 'text');
  const mark = section === undefined ? undefined : marks.get(section);
  if (section === undefined || mark === undefined || program.bodies === null) return;
  const owners = new Map(functions.map((one) => [one.entry, one.owner]));
  let at = section.bytes.length - program.bodies.reduce((sum, one) => sum + one, 0);
  mark.add(0, OF_LINKER, TEXT, BY_STRUCTURE);
  program.bodies.forEach((size, index) => {
    mark.add(at, owners.get(index) ?? UNKNOWN, TEXT, BY_STRUCTURE);
    at += size;
  });
}
