// Package quotes hands out quotes over HTTP.
package quotes

import (
	_ "embed"
	"net/http"
	"strings"
	"sync/atomic"
)

//go:embed quotes.txt
var text string

// Handler answers GET / with the next quote.
func Handler() http.Handler {
	all := strings.Split(strings.TrimSpace(text), "\n")
	var next atomic.Uint64
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", func(w http.ResponseWriter, _ *http.Request) {
		quote := all[(next.Add(1)-1)%uint64(len(all))]
		_, _ = w.Write([]byte(quote + "\n"))
	})
	return mux
}
