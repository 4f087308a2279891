# make run    the service on this machine, with sample badges that verify offline
# make test   everything: format, lint, types, imports, documents, tests with coverage; half an hour
# make check  one fast pass over the code: format, lint, types, imports
# They work in a fresh clone with Python 3.11 or newer and nothing else. What needs ../shared says so: real
# credentials and published contexts are not ours to publish.

PYTHON  ?= python3
HOST    ?= 127.0.0.1
PORT    ?= $(or $(VERIFIER_PORT),8080)
SAMPLES ?= fixtures/samples
VENV    := .venv
BIN     := $(VENV)/bin
PIP     := $(BIN)/python -m pip install --quiet --disable-pip-version-check

.DEFAULT_GOAL := help
.PHONY: help run install install-test check test conformance interop extension extension-lint replay-check screenshots node fixtures vocabulary docs new-check clean

help: ## this list
	@sed -nE 's/^([a-z-]+):.*## (.*)/\1\t\2/p' $(MAKEFILE_LIST) | expand -t 16

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed: make PYTHON=python3.11 …" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv $(VENV)

$(VENV)/.runtime: requirements/build.txt requirements/runtime.txt pyproject.toml | $(BIN)/python
	$(PIP) --require-hashes -r requirements/build.txt
	$(PIP) --require-hashes -r requirements/runtime.txt
	PYTHONWARNINGS=ignore $(PIP) --no-build-isolation --no-deps --editable .
	@touch $@

$(VENV)/.test: $(VENV)/.runtime requirements/test.txt
	$(PIP) --require-hashes -r requirements/test.txt
	@touch $@

install: $(VENV)/.runtime ## the environment of the service, in .venv

install-test: $(VENV)/.test ## the same, with what tests need

run: install ## start the service with samples; it prints commands to try
	@exec $(BIN)/python scripts/greet.py --host $(HOST) --port $(PORT) --samples $(SAMPLES)

check: install-test ## format, lint, types, import direction
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

test: check ## check, the documents, and every test with coverage, offline; half an hour
	$(BIN)/python -m scripts.documents --check
	$(BIN)/python scripts/offline.py $(BIN)/python -m pytest -q -n 2 --dist loadscope --cov --cov-report=
	$(BIN)/python scripts/coverage_floor.py

conformance: install-test ## how real credentials are answered, as a table; needs ../shared, which is not published
	$(BIN)/python -m tests.conformance.table

node:
	@{ npm --version && node -e 'process.exit(Number(parseInt(process.versions.node) < 18))'; } >/dev/null 2>&1 || \
	  { echo 'this needs Node.js 18 or newer, and npm'; exit 1; }

%/node_modules/.package-lock.json: %/package-lock.json | node
	cd $* && npm ci --loglevel=error
	@touch $@

interop: install-test tests/interop/node_modules/.package-lock.json ## badges by JavaScript libraries verify, copies with one changed byte do not; needs Node.js
	$(BIN)/python scripts/offline.py $(BIN)/python -m tests.interop

replay-check: install-test ## a thousand random replay bundles give the same bytes in five processes; ten minutes
	$(BIN)/python scripts/offline.py $(BIN)/python -m tests.replay.check --count 1000 --seeds 0,1,2,3,4

extension: install ## pack the browser extension: dist/badge-verifier-<version>.zip, the same bytes each time
	$(BIN)/python -m scripts.extension_package

extension-lint: install tests/extension/tools/node_modules/.package-lock.json ## types of the extension, and what stores say of it; needs Node.js
	$(BIN)/python scripts/offline.py $(BIN)/python -m scripts.extension_lint

screenshots: install-test ## photograph the extension and the pages for docs/images; needs Chromium
	$(BIN)/python -m scripts.extension_screenshots
	$(BIN)/python -m scripts.page_screenshots

fixtures: install-test ## rebuild the badges of fixtures/
	$(BIN)/python -m fixtures.build

vocabulary: install-test ## derive the term maps from the published contexts; needs ../shared, which is not published
	$(BIN)/python scripts/vocabulary.py

docs: install-test ## write the generated documents
	$(BIN)/python -m scripts.documents

new-check: install-test ## NAME=… ASKS='…?': a new check, its codes, words, test and case
	$(BIN)/python -m scripts.new_check '$(NAME)' $(if $(ASKS),--asks '$(ASKS)')

clean: ## remove everything that was made
	rm -rf $(VENV) build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .coverage .coverage.* tests/interop/node_modules tests/extension/tools/node_modules
