import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/report/markdown.ts
function table(head, rows) {
  const line = (cells) => `| ${cells.map(withoutPipes).join(" | ")} |`;
  return [line(head), `|${head.map(() => " --- |").join("")}`, ...rows.map(line), ""].join("\n");
}
function withoutPipes(cell) {
  return cell.replaceAll(/(\\*)\|/g, "$1$1\\|").replace(/\\+$/, "$&$&");
}
function code(text) {
  return `\`${oneLine(text).replaceAll("`", "")}\``;
}
function escaped(text) {
  return oneLine(text).replaceAll("<", "&lt;").replaceAll("](", "]\\(").replaceAll("![", "!\\[");
}
function folded(title, lines) {
  return [`<details><summary>${escaped(title)}</summary>
`, ...lines, "</details>\n"];
}
var MOST_SUMMARY_BYTES = 9e5;
function joinedWithin(blocks, most) {
  const kept = [];
  const note = "\nMore did not fit into the job summary: output `report` names the file that has all of it.\n";
  let bytes = Buffer.byteLength(note);
  for (const block of blocks) {
    bytes += Buffer.byteLength(block) + 1;
    if (bytes > most) return [...kept, note].join("\n");
    kept.push(block);
  }
  return kept.join("\n");
}
function oneLine(text) {
  return text.replaceAll(/\s*[\r\n]\s*/g, " ");
}

export {
  table,
  code,
  escaped,
  folded,
  MOST_SUMMARY_BYTES,
  joinedWithin
};
