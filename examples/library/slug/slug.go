// Package slug makes parts of URLs from titles.
package slug

import "strings"

// Make keeps letters and digits, in small letters, with one hyphen between words.
func Make(title string) string {
	isOther := func(r rune) bool { return !('a' <= r && r <= 'z' || '0' <= r && r <= '9') }
	return strings.Join(strings.FieldsFunc(strings.ToLower(title), isOther), "-")
}
