module example.com/hello118

go 1.18

toolchain go1.26.8
