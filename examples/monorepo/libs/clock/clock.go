// Package clock writes durations for people; both services use it.
package clock

import "time"

// Short is d to the second.
func Short(d time.Duration) string { return d.Round(time.Second).String() }
