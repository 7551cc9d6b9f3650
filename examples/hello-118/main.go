// A program of Go 1.18 without generics, which gccgo 12 and later can build, too.
package main

import (
	"fmt"
	"os"
	"sort"
	"strings"
)

func main() {
	words := append([]string{"hello"}, os.Args[1:]...)
	sort.Strings(words)
	fmt.Println(strings.Join(words, " "))
}
