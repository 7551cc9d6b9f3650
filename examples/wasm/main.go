// Command wasm runs in a browser, in Node or in a WASI runtime.
package main

import (
	"fmt"
	"runtime"
)

func main() { fmt.Println("hello from", runtime.GOOS, runtime.GOARCH) }
