# One command on a bare machine with Python 3.11 or later: make demo, make test.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

EXAMPLE := examples/khoi-thi-dua-2023
OUT := ket-qua

.DEFAULT_GOAL := help
.PHONY: help demo test lint system lock templates messages schemas golden bench docs clean

help: ## list what can be made
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

demo: $(READY) ## build the 2023 plan and its letters into ket-qua/, roll the plan to 2024, run a whole year
	@mkdir -p $(OUT)
	@rm -f $(OUT)/don-doc.yaml
	@cp $(EXAMPLE)/*.yaml $(OUT)/
	@$(BIN)/kehoach build $(OUT)/ke-hoach-2023.yaml
	@$(BIN)/kehoach remind $(OUT)/ke-hoach-2023.yaml --as-of 21/6/2023 --merge $(OUT)/don-doc-in.docx
	@$(BIN)/kehoach check $(OUT)/ke-hoach-2023.docx $(OUT)/don-doc
	@$(BIN)/kehoach rollover $(OUT)/ke-hoach-2023.yaml --year 2024 --review $(OUT)/xem-lai-2024.docx --force \
		|| test $$? = 1
	@KEHOACH=$(CURDIR)/$(BIN)/kehoach sh examples/nam-2023.sh $(OUT)/nam-2023

test: $(READY) lint system ## check style, types and laws of import, then run all tests
	$(BIN)/pytest

lint: $(READY) ## check style, types and laws of import
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

system: ## see to LibreOffice, fonts and pdftoppm (through apt when root)
	@sh tools/set_up_system.sh

lock: $(READY) ## write requirements.lock anew (UPGRADE=1 takes the newest versions)
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/python tools/build_lock.py $(if $(UPGRADE),--upgrade)

templates: $(READY) ## build the Word templates from their source
	$(BIN)/python tools/build_templates.py

messages: $(READY) ## collect the program's texts and compile the catalogs
	$(BIN)/python tools/build_messages.py

schemas: $(READY) ## write the JSON Schemas beside the examples
	$(BIN)/python tools/build_schemas.py

golden: $(READY) ## write the golden documents anew; read the difference before you commit it
	$(BIN)/python tests/whole/update_golden.py

bench: $(READY) ## measure against plain docxtpl, side by side, and the checker
	$(BIN)/python benchmarks/letter.py
	$(BIN)/python benchmarks/table.py
	$(BIN)/python benchmarks/check.py
	$(BIN)/python benchmarks/letters.py
	$(BIN)/python benchmarks/many.py
	$(BIN)/python benchmarks/register.py

docs: $(READY) ## write docs/commands.md and docs/rules.md from the program
	$(BIN)/python tools/build_docs.py

clean: ## remove what was made here, the virtual environment included
	rm -rf $(VENV) $(OUT) build dist src/*.egg-info
	rm -rf .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(READY): requirements.lock pyproject.toml tools/set_up_python.sh
	@sh tools/set_up_python.sh $(PYTHON) $(VENV)
	@touch $@
