# The two commands that matter are ./run and ./test; these are the lesser ones.
.DEFAULT_GOAL := help
.PHONY: help check fmt accept bench harvest-test schemas clean

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  \1\t\2/p' $(MAKEFILE_LIST)

check: ## what a reviewer would run: formatting and analyzers
	dotnet format Publishing.sln --verify-no-changes

fmt: ## formats the code
	dotnet format Publishing.sln

accept: ## rewrites the expected files of the golden tests; read the diff
	./test --accept Publishing.Core.Tests

bench: ## the benchmarks of bench/, side by side in one run
	bench/run

harvest-test: ## writers, harvesters and clocks at random, RUNS times (100), each with a seed of its own
	HARVEST_RUNS=$(or $(RUNS),100) dotnet run --project tests/Publishing.Postgres.Tests -- --filter-class "*ClosedSecondTests" --show-live-output on

schemas: ## makes schemas/ anew from the DTDs
	schemas/generate.sh

clean: ## removes what was built, keeps the data
	rm -rf artifacts
	find src tests bench -type d \( -name bin -o -name obj \) -prune -exec rm -rf {} +
