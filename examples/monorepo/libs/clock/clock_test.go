package clock

import (
	"testing"
	"time"
)

func TestShort(t *testing.T) {
	if got := Short(90*time.Second + 400*time.Millisecond); got != "1m30s" {
		t.Errorf("got %s", got)
	}
}
