// Command sqlite is a program with C in it: it asks SQLite for its version, and the C library's name
// look-ups are within reach (net, os/user), as in most services that use cgo.
package main

import (
	"database/sql"
	"fmt"
	"net"
	"os"
	"os/user"

	_ "github.com/mattn/go-sqlite3"
)

func main() {
	version, err := sqliteVersion()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Println("SQLite", version)
	if len(os.Args) > 1 && os.Args[1] == "look-up" {
		addresses, err := net.LookupHost("localhost")
		me, userErr := user.Current()
		fmt.Println(addresses, err, me != nil, userErr)
	}
}

func sqliteVersion() (string, error) {
	db, err := sql.Open("sqlite3", ":memory:")
	if err != nil {
		return "", err
	}
	defer db.Close()
	var version string
	err = db.QueryRow("select sqlite_version()").Scan(&version)
	return version, err
}
