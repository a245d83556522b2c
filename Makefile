# The whole interface of a contributor. Each target works on a bare machine with git, make and Python 3.11.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STORE := build/demo/store
PAGE := build/demo/wuwei.html
WEBS := graph/fengong/explorer/web graph/fengong/serve/web
FUZZ ?= 120
.DEFAULT_GOAL := help

.PHONY: help demo page test lint browser node bench fuzz wheel format clean

help: ## list the targets
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 12

# The stamp, not the folder, is the target: a half-made environment is made again.
$(VENV)/.ready: pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "fengong needs Python 3.11 or newer; try make PYTHON=python3.11")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

demo: $(VENV)/.ready ## build the Wuwei graph, say who shares the most tasks, write the explorer page
	@$(BIN)/fengong build data/plans/wuwei-2024 --store $(STORE)
	@$(BIN)/fengong shared --store $(STORE) --top 10
	@$(BIN)/fengong explore --store $(STORE) --output $(PAGE)
	@echo "Open $(CURDIR)/$(PAGE) in a browser."

# What it writes is kept in git, so that nobody needs Node to use Fengong.
page: node ## build the scripts of the explorer's page and of the editor's (needs Node)
	@for web in $(WEBS); do npm --prefix $$web run --silent build || exit; done

test: $(VENV)/.ready browser node ## run every test, in a real browser too
	$(BIN)/python -m pytest -n auto --dist loadfile

lint: $(VENV)/.ready node ## ruff and mypy, strict, tests too; eslint and tsc
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	@for web in $(WEBS); do if [ -d $$web/node_modules ]; then npm --prefix $$web run --silent lint || exit; fi; done

# Chromium and a Chinese font are installed where apt and root allow it; elsewhere the browser tests skip and say so.
browser:
	@sh tests/install-browser.sh

# Node and the packages that build and check the page's scripts, on the same terms.
node:
	@sh tests/install-node.sh

bench: $(VENV)/.ready browser ## time the program and the page against their targets
	$(BIN)/python tests/benchmarks/speed.py
	$(BIN)/python tests/benchmarks/reading.py
	$(BIN)/python tests/benchmarks/validation.py
	$(BIN)/python tests/benchmarks/analysis.py
	$(BIN)/python tests/benchmarks/betweenness.py
	$(BIN)/python tests/benchmarks/explorer.py
	$(BIN)/python tests/benchmarks/search.py
	$(BIN)/python tests/benchmarks/serving.py

# atheris is not to be had on every system, so it is no part of the environment until somebody fuzzes.
fuzz: $(VENV)/.ready ## throw mutated files and clauses at the program for FUZZ seconds each (default 120)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev,fuzz]'
	$(BIN)/python tests/fuzz/readers.py -max_total_time=$(FUZZ)
	$(BIN)/python tests/fuzz/clauses.py -max_total_time=$(FUZZ)

wheel: $(VENV)/.ready ## build the wheel into dist/
	$(BIN)/python -m pip wheel --quiet --no-deps --wheel-dir dist .

format: $(VENV)/.ready ## format the code
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

clean: ## remove everything that can be made again
	rm -rf $(VENV) build dist $(addsuffix /node_modules,$(WEBS)) .mypy_cache .ruff_cache .pytest_cache .hypothesis
