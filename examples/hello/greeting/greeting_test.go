package greeting

import "testing"

func TestFor(t *testing.T) {
	tests := []struct{ accept, hello, number string }{
		{"en-GB", "Hello, Ada!", "You are visitor number 1,234."},
		{"de-AT, en;q=0.5", "Hallo, Ada!", "Sie sind Besucher Nummer 1.234."},
		{"fr", "Bonjour, Ada !", "Vous êtes le visiteur numéro 1\u00a0234."},
		{"ja", "Hello, Ada!", "You are visitor number 1,234."},
		{"not a language;;", "Hello, Ada!", "You are visitor number 1,234."},
	}
	for _, test := range tests {
		hello, number := For(test.accept, "Ada", 1234)
		if hello != test.hello || number != test.number {
			t.Errorf("%s: got %q, %q; want %q, %q", test.accept, hello, number, test.hello, test.number)
		}
	}
}
