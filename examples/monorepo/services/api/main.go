// Command api is the service that others ask.
package main

import (
	"fmt"
	"time"

	"example.com/monorepo/libs/clock"
)

func main() { fmt.Println("api: up for", clock.Short(90*time.Second)) }
