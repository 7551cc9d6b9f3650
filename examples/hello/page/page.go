// Package page renders Markdown as a small HTML page.
package page

import (
	"bytes"
	_ "embed"
	"fmt"
	"html/template"

	"github.com/yuin/goldmark"
)

//go:embed page.html
var source string

var page = template.Must(template.New("page").Parse(source))

// Render returns a page with the title and the body, which is Markdown.
func Render(title, markdown string) (string, error) {
	var body, out bytes.Buffer
	if err := goldmark.Convert([]byte(markdown), &body); err != nil {
		return "", fmt.Errorf("markdown: %w", err)
	}
	// goldmark leaves raw HTML out unless told otherwise, so its output is safe to embed.
	data := struct {
		Title string
		Body  template.HTML
	}{title, template.HTML(body.String())}
	if err := page.Execute(&out, data); err != nil {
		return "", fmt.Errorf("page: %w", err)
	}
	return out.String(), nil
}
