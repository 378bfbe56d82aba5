# Two commands: `make run` opens Inkweb, `make test` checks all of it. Nothing is installed outside this folder and
# the user's caches.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
TRAIN  := .train

# Where the environment says that Python keeps nothing of what it compiled, as it does in many containers, each of the
# hundred processes of a test run would compile all its packages anew: half of its start.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: run test lint types tests requirements figures component start train clean help

run: $(VENV)/.run   ## make the environment, start Neo4j, read the sample articles, open the app
	@$(BIN)/python -m inkweb serve

test: lint types tests   ## every check and every test

lint: $(VENV)/.dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: $(VENV)/.dev
	$(BIN)/mypy --num-workers 2

tests: $(VENV)/.dev
	$(BIN)/python -m pytest --numprocesses 2

# uv installs the pinned packages several times faster than pip does, and is itself one wheel.
$(VENV)/bin/uv:
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 10) <= sys.version_info[:2] < (3, 14))' \
	  || { echo "Inkweb needs Python 3.10 to 3.13. Name one: make run PYTHON=python3.12"; exit 2; }
	@$(PYTHON) -m venv $(VENV) || { echo "Python cannot make environments here. On Debian: apt install python3-venv"; exit 2; }
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check uv==0.13.9

$(VENV)/.run: requirements.txt pyproject.toml | $(VENV)/bin/uv
	@echo "Installing Inkweb into $(VENV) ..."
	@$(BIN)/uv pip install --quiet --python $(BIN)/python -r requirements.txt
	@touch $@

$(VENV)/.dev: requirements-dev.txt $(VENV)/.run
	@$(BIN)/uv pip install --quiet --python $(BIN)/python -r requirements-dev.txt
	@touch $@

requirements: | $(VENV)/bin/uv   ## pin the newest versions that pyproject.toml allows
	$(BIN)/uv pip compile --quiet --universal --python-version 3.10 --no-header --no-annotate --no-emit-index-url \
	  pyproject.toml -o requirements.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.10 --no-header --no-annotate --no-emit-index-url \
	  --extra dev --extra llm pyproject.toml -o requirements-dev.txt -c requirements.txt
	@echo "-e ." >> requirements.txt

figures: $(VENV)/.dev   ## measure again and write the tables of README and docs
	$(BIN)/python training/figures.py

component:   ## rebuild the graph and the query editor (needs Node 20)
	cd src/inkweb/app/component/frontend && npm ci && npm run build

$(TRAIN)/.train: training/requirements.txt requirements.txt | $(VENV)/bin/uv
	$(PYTHON) -m venv $(TRAIN)
	$(BIN)/uv pip install --quiet --python $(TRAIN)/bin/python -r requirements.txt -r training/requirements.txt
	@touch $@

start:
	@test -z "$(OPEN_DATA)" || test -d "$(OPEN_DATA)/sets" -a -f "$(OPEN_DATA)/names/gazetteer.csv" \
	  || { echo "OPEN_DATA=$(OPEN_DATA) wants sets/ and names/gazetteer.csv in that folder; training/README.md says more. \
	Without OPEN_DATA names are learned from the corpus alone."; exit 2; }
	$(if $(OPEN_DATA),$(if $(WEIGHTS),,@$(PYTHON) training/open_data.py "$(OPEN_DATA)"))
	@test -z "$(WEIGHTS)" || test -f "$(WEIGHTS)/encoder.onnx" -o -f "$(WEIGHTS)" \
	  || { echo "WEIGHTS=$(WEIGHTS) is no folder of graphs, such as src/inkweb/extract/learned/weights, nor a file that train.py wrote."; exit 2; }

train: start $(TRAIN)/.train   ## train the weights anew (OPEN_DATA=folder, TRAIN_FLAGS=...), or go on (WEIGHTS=folder); say by how much they differ from those shipped
	$(if $(WEIGHTS),,$(TRAIN)/bin/python training/fetch.py build/base.onnx)
	$(TRAIN)/bin/python training/train.py build/weights.pt $(if $(WEIGHTS),--weights $(WEIGHTS),--base build/base.onnx) $(if $(OPEN_DATA),--open-data $(OPEN_DATA)) $(TRAIN_FLAGS)
	$(TRAIN)/bin/python training/export.py build/weights.pt build/weights
	$(TRAIN)/bin/python training/calibrate.py build/weights
	$(TRAIN)/bin/python training/compare.py build/weights

clean:   ## remove the environment and everything that tools left behind
	rm -rf $(VENV) $(TRAIN) .mypy_cache .pytest_cache .ruff_cache .hypothesis build dist

help:
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/' | expand -t 16
