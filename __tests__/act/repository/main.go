package main

import "example.com/app/words"

func main() { println(words.Hello) }
