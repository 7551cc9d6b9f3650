// Package greeting says hello in several languages.
package greeting

import (
	"golang.org/x/text/language"
	"golang.org/x/text/message"
	"golang.org/x/text/message/catalog"
)

const (
	helloKey   = "Hello, %s!"
	visitorKey = "You are visitor number %d."
)

var translations = map[language.Tag]map[string]string{
	language.German: {
		helloKey:   "Hallo, %s!",
		visitorKey: "Sie sind Besucher Nummer %d.",
	},
	language.French: {
		helloKey:   "Bonjour, %s !",
		visitorKey: "Vous êtes le visiteur numéro %d.",
	},
}

// For returns a greeting and a line about the visitor's number in the language that fits
// acceptLanguage best (as in an HTTP Accept-Language header), English where none does.
func For(acceptLanguage, name string, visitor int) (hello, number string) {
	printer := message.NewPrinter(match(acceptLanguage), message.Catalog(newCatalog()))
	return printer.Sprintf(helloKey, name), printer.Sprintf(visitorKey, visitor)
}

func match(acceptLanguage string) language.Tag {
	supported := []language.Tag{language.English, language.German, language.French}
	wanted, _, err := language.ParseAcceptLanguage(acceptLanguage)
	if err != nil {
		return language.English
	}
	_, index, _ := language.NewMatcher(supported).Match(wanted...)
	return supported[index]
}

func newCatalog() catalog.Catalog {
	builder := catalog.NewBuilder(catalog.Fallback(language.English))
	for tag, messages := range translations {
		for key, text := range messages {
			// Only fails for a malformed message, and all are literals that the tests print.
			_ = builder.SetString(tag, key, text)
		}
	}
	return builder
}
