// Command stampede says which version it is.
package main

import (
	"flag"
	"fmt"
)

// Set at link time.
var (
	version = "dev"
	inputs  = ""
)

func main() {
	showVersion := flag.Bool("version", false, "print the version")
	flag.Parse()
	if *showVersion {
		fmt.Println(version, inputs)
		return
	}
	fmt.Println("hello from", version)
}
