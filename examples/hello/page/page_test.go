package page

import "testing"

func TestRender(t *testing.T) {
	got, err := Render("a < b", "*hi* <script>x</script>")
	if err != nil {
		t.Fatal(err)
	}
	want := "<!doctype html>\n<title>a &lt; b</title>\n" +
		"<p><em>hi</em> <!-- raw HTML omitted -->x<!-- raw HTML omitted --></p>\n\n"
	if got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
