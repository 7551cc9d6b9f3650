// Command server answers with a quote, a new one each time.
package main

import (
	"log"
	"net/http"
	"os"
	"time"

	"example.com/service/internal/quotes"
)

func main() {
	address := os.Getenv("ADDRESS")
	if address == "" {
		address = "127.0.0.1:8080"
	}
	server := http.Server{Addr: address, Handler: quotes.Handler(), ReadHeaderTimeout: 5 * time.Second}
	log.Fatal(server.ListenAndServe())
}
