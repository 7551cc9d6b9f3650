#!/usr/bin/env node
/**
 * Holds the rooms of src/ to their floors (.dependency-cruiser.mjs) and to their size, and draws their
 * diagram into docs/architecture.md. With --check nothing is written: the diagram has to be that of the
 * code.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { cruise } from 'dependency-cruiser';
import rules, { ROOMS } from '../.dependency-cruiser.mjs';

/** More side by side, and nobody reads the list. */
const MOST_FILES = 25;
/** The story is told in few files. */
const MOST_IN_FLOW = 15;

const root = path.dirname(import.meta.dirname);
const page = path.join(root, 'docs', 'architecture.md');
const isCheck = process.argv.includes('--check');
process.chdir(root);

const { options, forbidden } = rules;
const { output } = await cruise(['src'], { ...options, ruleSet: { forbidden }, validate: true });
const files = output.modules.map(({ source }) => source);
const wrong = [
  ...output.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`),
  ...tooLarge(files),
];
for (const text of wrong) console.error(text);

const drawn = await withDiagram(await readFile(page, 'utf8'), diagram(output.modules));
const isDrawn = drawn === (await readFile(page, 'utf8'));
if (!isDrawn && isCheck)
  console.error('docs/architecture.md has not the diagram of this code: npm run rooms');
if (!isDrawn && !isCheck) await writeFile(page, drawn);
if (wrong.length > 0 || (isCheck && !isDrawn)) process.exit(1);
console.log(`${files.length} files in ${ROOMS.length} rooms, no import upward, no circle`);

function tooLarge(all) {
  const counts = new Map();
  for (const file of all) {
    const folder = path.posix.dirname(file);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts].flatMap(([folder, count]) => {
    const most = folder === 'src/flow' ? MOST_IN_FLOW : MOST_FILES;
    return count > most ? [`${folder} has ${count} files side by side; at most ${most}`] : [];
  });
}

/** Rooms with the number of their files; an arrow where nothing leads there by another room. */
function diagram(modules) {
  const roomOf = (file) => ROOMS.find((room) => file.startsWith(`src/${room}/`));
  const imports = new Map(ROOMS.map((room) => [room, new Set()]));
  const sizes = new Map(ROOMS.map((room) => [room, 0]));
  for (const { source, dependencies } of modules) {
    const room = roomOf(source);
    if (room === undefined) continue;
    sizes.set(room, sizes.get(room) + 1);
    for (const { resolved } of dependencies) {
      const other = roomOf(resolved);
      if (other !== undefined && other !== room) imports.get(room).add(other);
    }
  }
  const reaches = (from, to) =>
    [...imports.get(from)].some((room) => room === to || reaches(room, to));
  const lines = [...ROOMS].reverse().flatMap((room) => {
    const direct = [...imports.get(room)].filter(
      (other) => ![...imports.get(room)].some((by) => by !== other && reaches(by, other)),
    );
    const arrows = direct.sort(byFloor).map((other) => `  ${room} --> ${other}`);
    return [`  ${room}["${room} (${sizes.get(room)})"]`, ...arrows];
  });
  return ['```mermaid', 'flowchart TD', ...lines, '```'].join('\n');
}

function byFloor(one, other) {
  return ROOMS.indexOf(other) - ROOMS.indexOf(one);
}

async function withDiagram(text, drawing) {
  const [begin, end] = ['<!-- rooms: npm run rooms -->', '<!-- /rooms -->'];
  const [before, rest] = text.split(begin);
  const after = rest?.split(end)[1];
  if (after === undefined) throw new Error(`docs/architecture.md has no ${begin} … ${end}`);
  return `${before}${begin}\n\n${drawing}\n\n${end}${after}`;
}
