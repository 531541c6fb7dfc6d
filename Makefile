# Two commands for a fresh machine (Python 3.11+, git, make):
#   make crawl    sets everything up and crawls the practice newspapers of samples/
#   make test     sets everything up and runs the tests
# `make help` lists the rest.

# The first Python that is new enough.
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
BIN := .venv/bin
RUN := .venv/.run-installed
DEV := .venv/.dev-installed
BENCH := .venv/.bench-installed
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.DEFAULT_GOAL := help
.PHONY: help crawl install browse test soak check format samples lock schema recipes benchmarks clean

help: ## this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 14

crawl: $(RUN) ## crawl the practice newspapers; SITES="baocantho baolaocai" crawls those live
ifdef SITES
	$(BIN)/baotinh crawl $(SITES)
else
	@echo "Crawling the practice newspapers of samples/, without the network …"
	@$(BIN)/baotinh crawl --all --replay samples
	@echo
	@echo 'A search without accents: baotinh search "da nang"'
	@echo
	@$(BIN)/baotinh search "da nang" --limit 3
endif
	@echo
	@echo "The archive in a browser: make browse"
	@echo "A search of your own:     $(BIN)/baotinh search \"…\""

install: $(RUN) ## set everything up for running, and no more (docs/keeper.md)

browse: $(RUN) ## open the archive in datasette, at http://127.0.0.1:8001/
	$(BIN)/baotinh browse

test: $(DEV) ## run the tests; BAOTINH_REQUIRE="chromium …" makes a missing part a failure
	$(BIN)/python -m pytest -n auto --dist worksteal

soak: $(DEV) ## the long tests: 30,000 articles of the past, killed ten times; a simulated month …
	$(BIN)/python -m pytest -m soak -s --timeout 7200

check: $(DEV) ## lint, types, direction of imports, samples as their sources give them
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m samples.build --check

format: $(DEV) ## format the code
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

samples: $(DEV) ## build the practice newspapers from samples/sources and samples/templates
	$(BIN)/python -m samples.build

benchmarks: $(BENCH) ## measure, side by side with the peers
	for script in benchmarks/*.py; do $(BIN)/python $$script || exit 1; done

lock: $(DEV) ## resolve the dependencies anew into requirements/*.lock
	$(BIN)/uv pip compile pyproject.toml --universal --python-version 3.11 --extra browse \
		--group build --generate-hashes --no-emit-index-url --no-header --upgrade \
		-o requirements/run.lock
	$(BIN)/uv pip compile pyproject.toml --universal --python-version 3.11 --all-extras \
		--group dev --generate-hashes --no-emit-index-url --no-header --upgrade \
		-o requirements/dev.lock
	$(BIN)/uv pip compile pyproject.toml --universal --python-version 3.11 --all-extras \
		--group bench --generate-hashes --no-emit-index-url --no-header --upgrade \
		-c requirements/dev.lock -o requirements/bench.lock

recipes: $(DEV) ## write the results of docs/recipes anew
	$(BIN)/python -m samples.recipes

schema: $(DEV) ## write the tables' reference into docs/schema.md
	$(BIN)/python -m archive.schema docs/schema.md

clean: ## remove the environment (never an archive)
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache build *.egg-info

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "baotinh needs Python 3.11 or later; none was found." >&2; exit 1; }
	@echo "Setting up .venv with $(PYTHON) …"
	@$(PYTHON) -m venv .venv || { echo "Python's venv module is needed (Debian: apt-get install python3-venv)." >&2; exit 1; }

$(RUN): $(BIN)/python requirements/run.lock pyproject.toml
	@$(PIP) install --require-hashes --only-binary :all: -r requirements/run.lock
	@$(PIP) install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(DEV): $(BIN)/python requirements/dev.lock pyproject.toml
	@$(PIP) install --require-hashes --only-binary :all: -r requirements/dev.lock
	@$(PIP) install --quiet --no-deps --no-build-isolation --editable .
	@touch $@ $(RUN)

$(BENCH): $(DEV) requirements/bench.lock
	@$(PIP) install --require-hashes --only-binary :all: -r requirements/bench.lock
	@touch $@
