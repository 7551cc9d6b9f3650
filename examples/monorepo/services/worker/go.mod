module example.com/monorepo/services/worker

go 1.26.0

require example.com/monorepo/libs/clock v0.0.0

replace example.com/monorepo/libs/clock => ../../libs/clock
