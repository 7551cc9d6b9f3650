import fc from 'fast-check';

/** Pieces that mean something to a runner, to Markdown, to HTML, to a shell or to a terminal. */
const PIECES = [
  ...['::set-output name=binary::/evil', '::add-mask::x', '::stop-commands::x', '::error::x'],
  ...['##[set-output name=binary]/evil', '##[add-matcher]x', '##[', '#', '[error]', '::', ':', ']'],
  ...['\n', '\r', '\r\n', '\t', ' ', '\u0085', '\u00a0', '\u2028', '\u2029', '\u200b', '\u00ad'],
  ...['\ufeff', '\u0000', '\u001b[31m', '\u034f', '\ufe0f', '\u3000', '\ud800'],
  ...['<script>', '<img src=x onerror=y>', '</details>', '<!--', '-->', '&lt;', '&#60;', '<', '>'],
  ...['|', '\\|', '\\', '`', '``', '![x](http://x)', '](', '# x', '- x', '---', '| --- |', '%0A'],
  ...['$(touch evil)', '`touch evil`', '; touch evil', "'", '"', '&&', '../', '-toolexec=x', '-'],
];

/** Any text, with many of these pieces in it. */
export const anyText = fc
  .array(
    fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ unit: 'binary' })),
    {
      maxLength: 8,
    },
  )
  .map((pieces) => pieces.join(''));
