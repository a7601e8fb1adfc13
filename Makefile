# Everything on a fresh machine that has Python 3.11, make and pip, and nothing else.
PYTHON ?= python3
VENV ?= .venv
BIN = $(VENV)/bin
STAMP = $(VENV)/.installed

.PHONY: demo test check format lint types layers packs golden bench lock clean

demo: $(STAMP)
	@PATH="$(abspath $(BIN)):$$PATH" $(BIN)/python examples/demo.py

test: $(STAMP)
	$(BIN)/pytest

check: $(STAMP) format lint types layers packs

format: $(STAMP)
	$(BIN)/ruff format --check .

lint: $(STAMP)
	$(BIN)/ruff check .

types: $(STAMP)
	$(BIN)/mypy

layers: $(STAMP)
	PYTHONPATH=src $(BIN)/lint-imports

packs: $(STAMP)
	$(BIN)/dragoman languages check

# After a change of the reading that is meant: writes the golden export of the examples anew, for its difference to be read.
golden: $(STAMP)
	PYTHONPATH=src:tests $(BIN)/python -m examples.rewrite

bench: $(STAMP)
	$(BIN)/python benchmarks/run.py

$(STAMP): pyproject.toml requirements.lock
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --only-binary :all: --requirement requirements.lock
	$(BIN)/pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $(STAMP)

# Pins what the package, its checks and its tests need today: names and versions alone, no hash and no address.
lock:
	rm -rf .lock && $(PYTHON) -m venv .lock
	.lock/bin/pip install --quiet --only-binary :all: '.[dev]' && .lock/bin/pip uninstall --quiet --yes dragoman
	{ echo "# Every dependency of the package and of its checks, pinned; made by 'make lock'."; \
	  .lock/bin/pip freeze | LC_ALL=C sort --ignore-case; } > requirements.lock
	rm -rf .lock

clean:
	rm -rf $(VENV) dist build .mypy_cache .pytest_cache .ruff_cache .hypothesis
