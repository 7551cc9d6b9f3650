module example.com/hello

go 1.26.0

toolchain go1.26.8

require (
	github.com/google/uuid v1.6.0
	github.com/yuin/goldmark v1.8.7
	golang.org/x/text v0.43.0
)
