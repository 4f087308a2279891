# make run    the service on this machine, with sample badges that verify offline
# make test   everything: format, lint, types, imports, tests with coverage, documents, fixtures
# make check  one fast pass over the code: format, lint, types, imports

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
HOST   ?= 127.0.0.1
PORT   ?= 8080
SAMPLES := fixtures/samples
PIP    := $(BIN)/python -m pip install --quiet --disable-pip-version-check
UNIT_COVERED := model algorithms checks proofs status parse readings assess

.DEFAULT_GOAL := help
.PHONY: help run install install-test check test offline conformance fixtures vocabulary docs new-check clean

help: ## this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

$(VENV)/.runtime: requirements/build.txt requirements/runtime.txt pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed" if sys.version_info < (3, 11) else 0)'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(PIP) --require-hashes -r requirements/build.txt
	$(PIP) --require-hashes -r requirements/runtime.txt
	$(PIP) --no-build-isolation --no-deps --editable .
	touch $@

$(VENV)/.test: $(VENV)/.runtime requirements/test.txt
	$(PIP) --require-hashes -r requirements/test.txt
	touch $@

install: $(VENV)/.runtime ## the environment of the service
install-test: $(VENV)/.test ## the same with what tests need

run: install ## start the service with samples; prints three commands to try
	@$(BIN)/python scripts/greet.py --host $(HOST) --port $(PORT) --samples $(SAMPLES)
	@$(BIN)/verifier serve --host $(HOST) --port $(PORT) --samples $(SAMPLES)

check: install-test ## format, lint, types, import direction
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

test: check ## check, and every test with coverage, offline
	$(BIN)/python scripts/documents.py --check
	$(BIN)/python scripts/offline.py $(BIN)/pytest -q -n 2 --dist loadscope --cov --cov-report=
	$(BIN)/python scripts/coverage_floor.py

conformance: install-test ## how the corpus of real credentials is answered, as a table
	$(BIN)/python -m tests.conformance.table

fixtures: install-test ## rebuild the badges of fixtures/
	$(BIN)/python -m fixtures.build

vocabulary: install-test ## derive the term maps from ../shared/contexts
	$(BIN)/python scripts/vocabulary.py

docs: install-test ## write the generated documents
	$(BIN)/python scripts/documents.py

new-check: install-test ## NAME=…: the files of a new check
	$(BIN)/python scripts/new_check.py $(NAME)

clean: ## remove what was made
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage .import_linter_cache
