module example.com/sqlite

go 1.26.0

toolchain go1.26.8

require github.com/mattn/go-sqlite3 v1.14.33
