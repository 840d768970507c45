# Two targets matter: `make demo` (set up, read samples/, show what the ledger knows) and `make test`
# (set up, then every check that CI runs). Both keep to this folder: .venv/ and build/.
#
# pip installs, so the machine's own pip configuration (mirrors, certificates) holds; uv only turns uv.lock
# into the list of exact versions and hashes that pip then checks.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DEMO := build/demo.db
PIP := $(BIN)/python -m pip --no-cache-dir --quiet
LOCK := uv.lock pyproject.toml
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DELETE_ON_ERROR:
.PHONY: demo test check setup setup-dev lint format clean help

help:
	@echo "make demo    set up in .venv, read samples/ into $(DEMO), print a profile, a timeline and a tally"
	@echo "make test    set up in .venv, then lint, types, import contracts and tests"
	@echo "make format  rewrite the code in the project's format"
	@echo "make clean   remove .venv, build and caches"

demo: setup
	@mkdir -p build
	@$(BIN)/newsledger read samples --ledger $(DEMO)
	@printf '\n$$ newsledger profile Yunzhan\n'
	@$(BIN)/newsledger profile Yunzhan --ledger $(DEMO)
	@printf '\n$$ newsledger timeline Yunzhan --kind enforcement\n'
	@$(BIN)/newsledger timeline Yunzhan --kind enforcement --ledger $(DEMO)
	@printf '\n$$ newsledger tally layoff --by org\n'
	@$(BIN)/newsledger tally layoff --by org --ledger $(DEMO)
	@printf '\nThe same ledger as pages, in your browser at http://127.0.0.1:8000/ :\n  $(BIN)/newsledger serve --ledger $(DEMO)\n'

test: setup-dev check

check: lint
	$(BIN)/pytest -n 2

lint:
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: setup-dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

setup: $(VENV)/.installed
setup-dev: $(VENV)/.installed-dev

$(VENV)/.tools:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "newsledger needs Python 3.11 or newer, $(PYTHON) is older: make PYTHON=python3.12 …" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) \
	  || { echo "$(PYTHON) cannot make a virtual environment; on Debian: apt-get install python3-venv" >&2; exit 1; }
	@echo "setting up $(VENV) (once; a minute or two)" >&2
	@$(PIP) install uv
	@touch $@

$(VENV)/.installed: $(LOCK) | $(VENV)/.tools
	$(call install,--no-dev --extra web)

$(VENV)/.installed-dev: $(LOCK) | $(VENV)/.tools
	$(call install,--group dev --extra web)
	@touch $(VENV)/.installed

# --no-deps: the list is complete, and old versions of pip lose extras when they resolve it again.
define install
	@mkdir -p build
	@$(BIN)/uv export --frozen --no-cache --no-python-downloads --python $(BIN)/python --no-emit-project $(1) \
	  --quiet --output-file build/requirements.txt
	@$(PIP) install --no-deps --require-hashes --requirement build/requirements.txt
	@$(PIP) install --no-deps --editable .
	@touch $@
endef

clean:
	rm -rf $(VENV) build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
