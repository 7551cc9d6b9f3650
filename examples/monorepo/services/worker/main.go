// Command worker does what takes longer.
package main

import (
	"fmt"
	"os"
	"time"

	"example.com/monorepo/libs/clock"
)

func main() { fmt.Fprintln(os.Stdout, "worker: done in", clock.Short(time.Hour)) }
