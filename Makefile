# Everything a newcomer needs. `make help` lists it.
SHELL := /bin/sh
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
STATIC_ENV := . tools/check.env &&
PURE := 'src/dastak/values/*,src/dastak/definitions/*,src/dastak/dialogue/*,src/dastak/understanding/*'
PURE_LEAST := 96
LEAST := 92
.DEFAULT_GOAL := help

.PHONY: help demo test coverage check lint types fix bench docs browser chaos setup setup-run lock clean

help: ## Show this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sort | awk -F':.*## ' '{printf "  make %-10s %s\n", $$1, $$2}'

demo: setup-run ## Start everything on this machine, with a demo state, and say what to open
	@$(BIN)/dastak demo

test: setup ## Install what is needed and run all tests but the slow ones
	@$(BIN)/pytest -n 2 -m "not browser and not chaos"

browser: setup ## Play the journeys in Chromium (screenshots in artifacts/)
	@$(BIN)/pytest -n 2 --dist loadfile -m browser

chaos: setup ## Kill processes at random moments and count what was lost (nothing)
	@$(BIN)/pytest -m chaos -s

coverage: setup ## Run the tests and see that they reach nearly every line
	@mkdir -p var/coverage && $(BIN)/coverage erase
	@$(BIN)/coverage run -m pytest -n 2 -m "not browser and not chaos"
	@$(BIN)/coverage combine --quiet && rm -f var/coverage/data.*
	@$(BIN)/coverage report --include=$(PURE) --fail-under=$(PURE_LEAST)
	@$(BIN)/coverage report --fail-under=$(LEAST)

check: lint types coverage browser chaos ## All that CI runs, and how much the tests reach

lint: setup ## Style, layers, file sizes, migrations, catalogue, templates, spelling
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/lint-imports
	@$(BIN)/python tools/file_sizes.py
	@$(STATIC_ENV) $(BIN)/python tools/migration_lint.py
	@$(BIN)/dastak lint-catalogue
	@$(BIN)/djlint --lint --quiet src
	@$(BIN)/typos

types: setup ## mypy --strict on everything
	@$(STATIC_ENV) $(BIN)/mypy

fix: setup ## Let ruff mend what it can
	@$(BIN)/ruff check --fix . && $(BIN)/ruff format .

bench: setup ## Measure; results as JSON in bench/results/
	@$(BIN)/python -m bench

docs: setup ## Check that README and docs say what is true
	@$(BIN)/pytest tests/house

setup-run: $(VENV)/.run

setup: $(VENV)/.dev

$(VENV)/.run: requirements/run.txt tools/link_package.py
	@test -d $(VENV) || $(PYTHON) -m venv $(VENV)
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/run.txt
	@$(BIN)/python tools/link_package.py
	@sh tools/system_packages.sh
	@touch $@

$(VENV)/.dev: $(VENV)/.run requirements/dev.txt
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	@touch $@

lock: ## Pin the dependencies anew (with hashes, without hosts)
	@$(BIN)/pip install --quiet uv
	@sh tools/lock.sh $(BIN)

clean: ## Remove the virtual environment and the demo's data
	@rm -rf $(VENV) var
