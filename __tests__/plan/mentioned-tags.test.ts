import { mentionedTags } from '../../src/plan/mentioned-tags.ts';

test('tags of constraints old and new, and of cgo', () => {
  const source = `// Copyright
//go:build (extra && !v1.2) || größe

// +build old,!other more
package x

/*
#cgo linux,deep LDFLAGS: -lm
*/
// #cgo flat CFLAGS: -O2
import "C"
`;
  const found = mentionedTags(source);
  for (const tag of ['extra', 'v1.2', 'größe', 'old', 'other', 'more', 'deep', 'flat'])
    expect(found).toContain(tag);
  expect(mentionedTags('package x\n\n// extra build\nvar extra = 1\n')).toEqual([]);
});
