# Every target that needs the environment builds it first, once, from requirements/dev.txt (exact pins, hashes).
.DEFAULT_GOAL := help
.NOTPARALLEL:
.DELETE_ON_ERROR:
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c

BIN := .venv/bin
READY := .venv/.ready
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PYRIGHT_PYTHON_IGNORE_WARNINGS := 1
# What a caller of make has in mind for another project must not reach our tools.
unexport PYTHONPATH PYTHONHOME VIRTUAL_ENV MAKEFLAGS

.PHONY: help demo test test-lowest test-newest generate check spec sandbox fuzz walks faults soak mutation clients bench docs build publish lint lock clean

help: ## list these targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/\1\t\2/' \
	  | while IFS=$$'\t' read -r name what; do printf '  make %-11s %s\n' "$$name" "$$what"; done

demo: $(READY) ## watch it work against a local sandbox: create, find, change; a mirror, notified, killed, equal
	@$(BIN)/welkin demo

test: $(READY) lint ## lint, type checks, then every test
	@.ci/postgres
	$(BIN)/python -m pytest -q -n auto --dist loadfile

test-lowest: $(READY) ## the tests with the lowest version of each dependency, on the oldest Python
	@.ci/postgres
	@$(BIN)/python .ci/ends.py lowest

test-newest: $(READY) ## the tests with the newest release of everything, on every CPython that is found (or PYTHONS=)
	@.ci/postgres
	@$(BIN)/python .ci/ends.py newest

generate: $(READY) ## spec, then write generated/ from it
	$(BIN)/python -m generator generate

check: $(READY) ## do what generate does beside the tree, and count operations from document to sandbox: fail on any difference
	$(BIN)/python -m generator check
	$(BIN)/python -m tests.operations

spec: $(READY) ## lint, bundle and validate spec/ into spec/dist/
	$(BIN)/python -m generator spec

sandbox: $(READY) ## serve a sandbox with a seeded clinic until interrupted
	@$(BIN)/welkin sandbox --seed 100

fuzz: $(READY) ## try thousands of drawn requests on a sandbox and check every answer against the document
	@$(BIN)/python -m tests.fuzz

walks: $(READY) ## prove that a walk over a list loses nothing in silence: 2,000 seeds of every shape of pages
	@$(BIN)/python -m tests.walks

faults: $(READY) ## prove that a mirror loses nothing: simulated, socket and kill tests, as one table
	@$(BIN)/python -m tests.faults

soak: $(READY) ## the simulated part with ever new seeds, until interrupted or for SECONDS
	@$(BIN)/python -m tests.faults --soak $(or $(SECONDS),86400)

mutation: $(READY) .venv-mutation/.pins ## put 200 small faults into a copy of the code: the tests must notice 95 of 100; PLAN=mirror for the mirror's, SEED draws others
	@.venv-mutation/bin/python -m tests.mutation $(if $(PLAN),--plan $(PLAN)) $(if $(SEED),--seed $(SEED))

clients: $(READY) .venv-clients/.pins ## make clients in other languages from the documents and run them on a sandbox; ONLY=typescript,go for some
	@$(BIN)/python -m tests.clients $(if $(ONLY),--only $(ONLY)) $(if $(filter 1,$(ALLOW_SKIP)),--allow-skip)

bench: $(READY) ## measure the goals of speed against named peers, in ten minutes: one table and a chart in benchmarks/results/
	@$(BIN)/python -m benchmarks

docs: $(READY) ## one self-contained page of each document in docs/site/ (needs Node)
	@docs/build

build: $(READY) ## wheel and sdist into dist/, checked in an empty environment
	@.ci/build

publish: build ## upload dist/ to the index your own configuration names
	@test -d .venv-publish || $(BIN)/python -m venv .venv-publish
	.venv-publish/bin/python -m pip install -q --require-hashes -r requirements/publish.txt
	.venv-publish/bin/twine upload dist/*.whl dist/*.tar.gz

lint: $(READY) ## ruff, imports between rooms, mypy and pyright
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	@$(BIN)/lint-imports --cache-dir .cache/imports | sed -n '/^Analyzed/,$$p'
	$(BIN)/mypy
	@.ci/pyright

lock: ## pin every tool anew (needs uv; see CONTRIBUTING.md)
	uv pip compile pyproject.toml --extra all --group dev --group generator $(LOCK) -o requirements/dev.txt
	uv pip compile requirements/publish.in $(LOCK) -o requirements/publish.txt
	uv pip compile requirements/mutation.in $(LOCK) -o requirements/mutation.txt
	uv pip compile requirements/clients.in $(LOCK) -o requirements/clients.txt
	uv pip compile pyproject.toml --extra all --group tests --resolution lowest-direct $(LOCK) -o requirements/lowest.txt
	uv pip compile pyproject.toml --extra all --group tests --upgrade $(LOCK) -o requirements/newest.txt

LOCK := --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links \
  --no-sources --custom-compile-command "make lock" --quiet

clean: ## remove the environment, caches and what building made
	rm -rf .venv .venv-publish .venv-mutation .venv-clients .cache .ruff_cache .pytest_cache .mypy_cache .hypothesis build dist docs/site
	find . -name __pycache__ -not -path './.git/*' -prune -exec rm -rf {} +

# Pins first and with hashes; then the project itself, which needs nothing more from anywhere.
$(READY): .venv/.pins pyproject.toml
	@echo "Installing the project, editable" >&2
	@$(BIN)/python -m pip install -q --no-deps --no-build-isolation -e .
	@touch $@

.venv/.pins: requirements/dev.txt
	@.ci/venv
	@echo "Installing what requirements/dev.txt pins (a minute or two, once)" >&2
	@$(BIN)/python -m pip install -q --require-hashes -r requirements/dev.txt
	@touch $@

.venv-mutation/.pins: requirements/mutation.txt
	@test -x .venv-mutation/bin/python || $(BIN)/python -m venv .venv-mutation
	@.venv-mutation/bin/python -m pip install -q --require-hashes -r requirements/mutation.txt
	@touch $@

.venv-clients/.pins: requirements/clients.txt
	@test -x .venv-clients/bin/python || $(BIN)/python -m venv .venv-clients
	@echo "Installing what requirements/clients.txt pins, a JRE and a Go toolchain among it (a minute or two, once)" >&2
	@.venv-clients/bin/python -m pip install -q --require-hashes -r requirements/clients.txt
	@touch $@
