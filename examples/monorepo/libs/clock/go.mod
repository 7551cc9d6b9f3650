module example.com/monorepo/libs/clock

go 1.26.0
