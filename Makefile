# Each goal sets up what it needs; a fresh Debian machine with git, make and Python ≥ 3.11 needs nothing else.

PYTHON ?= python3
VENV := .venv
CAREPORTAL := $(VENV)/bin/careportal
AUDIT := node_modules/vnu-jar/package.json
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

.PHONY: site serve check test lint audit bench lock messages demo-feeds clean help

help: ## this list
	@grep -E '^[a-z-]+:.*##' Makefile | sed -E 's/:.*## /\t/' | expand -t 12

site: $(VENV)/site ## the demonstration portals into dist/
	$(CAREPORTAL) build
	@echo
	@echo "To look at the portals: make serve"

serve: $(VENV)/site ## look at the portals; they are built again when you save a file
	$(CAREPORTAL) serve

check: $(VENV)/site ## report everything that is wrong or will be
	$(CAREPORTAL) check

test: $(VENV)/test headless ## the tests, in a real browser too
	$(VENV)/bin/python -m pytest -n auto --dist worksteal

lint: $(VENV)/test ## style, types and the plan of the house
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports --no-logo

audit: site $(VENV)/test $(AUDIT) java chromium ## what needs Node or Java: the Nu HTML checker on every page, Lighthouse
	$(VENV)/bin/python tools/audit.py dist
	$(VENV)/bin/python tools/lighthouse.py dist

bench: $(VENV)/bench ## what builds cost beside Hugo's: seconds and memory; takes hours, OPTIONS=--quick minutes
	$(VENV)/bin/python -m bench $(OPTIONS)

messages: $(VENV)/test ## bring the catalogues of themes up to date with templates and views
	$(VENV)/bin/python tools/messages.py

demo-feeds: $(VENV)/site ## play nine recruiting systems on this machine and fetch their vacancies for JOCHEN
	$(VENV)/bin/python -m tools.demo_feeds

lock: ## pin the newest dependencies that fit
	$(PYTHON) -m venv $(VENV)/lock && $(VENV)/lock/bin/pip install --quiet uv
	$(VENV)/lock/bin/uv pip compile --quiet --upgrade $(LOCKING) --group build -o locks/site.txt
	$(VENV)/lock/bin/uv pip compile --quiet --upgrade $(LOCKING) --group build --group dev -o locks/test.txt
	$(VENV)/lock/bin/uv pip compile --quiet --upgrade $(LOCKING) --group build --group bench -o locks/bench.txt

LOCKING := pyproject.toml --universal --python-version 3.11 --generate-hashes \
	--no-header --no-annotate --no-emit-index-url

clean: ## remove everything that can be made again
	rm -rf $(VENV) node_modules dist .cache

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV) || { $(SUDO) apt-get update && $(SUDO) apt-get install -y python3-venv && $(PYTHON) -m venv $(VENV); }

$(VENV)/site: $(VENV)/bin/python locks/site.txt pyproject.toml
	$(VENV)/bin/pip install --quiet --disable-pip-version-check --require-hashes -r locks/site.txt
	$(VENV)/bin/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/bench: $(VENV)/site locks/bench.txt
	$(VENV)/bin/pip install --quiet --disable-pip-version-check --require-hashes -r locks/bench.txt
	@touch $@

$(VENV)/test: $(VENV)/site locks/test.txt
	$(VENV)/bin/pip install --quiet --disable-pip-version-check --require-hashes -r locks/test.txt
	@touch $@

# The engine of Chromium without its windows does the same for a quarter of the work; where nobody
# packages it, Chromium itself will do.
.PHONY: headless chromium java
headless:
	@command -v chromium-headless-shell >/dev/null \
		|| { $(SUDO) apt-get update && $(SUDO) apt-get install -y chromium-headless-shell; } \
		|| $(MAKE) --no-print-directory chromium

chromium:
	@command -v chromium >/dev/null || { $(SUDO) apt-get update && $(SUDO) apt-get install -y chromium; }

java:
	@command -v java >/dev/null || { $(SUDO) apt-get update && $(SUDO) apt-get install -y default-jre-headless; }

$(AUDIT): package.json package-lock.json
	@command -v npm >/dev/null || { $(SUDO) apt-get update && $(SUDO) apt-get install -y npm; }
	npm ci --no-audit --no-fund --ignore-scripts
	@touch $@
