// Command hello greets, as text or as a page.
package main

import (
	"flag"
	"fmt"
	"os"

	"example.com/hello/greeting"
	"example.com/hello/page"
	"github.com/google/uuid"
)

// Set at link time: stamp main.version=v1.2.3.
var version = "dev"

func main() {
	name := flag.String("name", "world", "whom to greet")
	language := flag.String("language", "en", "as in an Accept-Language header")
	visitor := flag.Int("visitor", 1, "the number of the visitor")
	html := flag.Bool("html", false, "print a page instead of text")
	showVersion := flag.Bool("version", false, "print the version")
	flag.Parse()
	if *showVersion {
		fmt.Println(version)
		return
	}
	hello, number := greeting.For(*language, *name, *visitor)
	if !*html {
		fmt.Println(hello, number)
		return
	}
	out, err := page.Render(hello, fmt.Sprintf("# %s\n\n%s (`%s`)\n", hello, number, uuid.New()))
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Print(out)
}
