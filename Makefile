# Every target prepares what it needs by itself; nothing has to be run before.
# No make (Windows)? README.md names the same steps by hand.

# The first Python that is new enough; tools/environment.py would not even parse on some older ones.
ifndef PYTHON
PYTHON := $(shell for name in python3 python3.13 python3.12 python3.11; do \
  $$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$name && break; done)
endif
NO_PYTHON = LỖI: cần Python 3.11 trở lên / needs Python 3.11 or newer: sudo apt install python3 python3-venv
SET_UP = $(or $(PYTHON),$(error $(NO_PYTHON))) tools/environment.py

ifeq ($(OS),Windows_NT)
BIN := .venv/Scripts
else
BIN := .venv/bin
endif

# The host's banner about its own future says nothing to an editor; see docs/du-an/quyet-dinh.
export NO_MKDOCS_2_WARNING := 1
# Vietnamese text in and out, whatever the console's code page.
export PYTHONUTF8 := 1

.DEFAULT_GOAL := help
.PHONY: help serve edit site check test test-long bench bench-diem bench-nhap lighthouse demo lock clean

help: ## in danh sách này / print this list
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/'

serve: ## xem trang tại máy, tự cập nhật khi sửa dữ liệu / live site on this machine
	@$(SET_UP)
	@$(BIN)/cchc serve

edit: ## trang biên tập tại máy: sửa dữ liệu bằng biểu mẫu, không cần biết YAML / forms on this machine
	@$(SET_UP) --forms
	@$(BIN)/cchc edit

site: ## dựng trang vào site/ / build the site into site/
	@$(SET_UP)
	@$(BIN)/cchc build

check: ## kiểm tra dữ liệu / check the data
	@$(SET_UP)
	@$(BIN)/cchc check

test: ## mọi phép thử / every test
	@$(SET_UP) --dev
	@$(BIN)/python tools/run_tests.py

test-long: ## như test, mỗi loại trang ở mọi khung nhìn / every view of every kind of page
	@$(SET_UP) --dev
	@CCHC_LONG=1 $(BIN)/python tools/run_tests.py

bench: ## đo tốc độ, ghi benchmarks/RESULTS.md / measure speed
	@$(SET_UP) --dev
	@$(BIN)/python -m benchmarks

bench-diem: ## đo trang điểm, ghi benchmarks/SCORES.md / measure score pages
	@$(SET_UP) --dev
	@$(BIN)/python -m benchmarks --diem

bench-nhap: ## đo tốc độ nhập văn bản, ghi benchmarks/IMPORT.md / measure importing
	@$(SET_UP) --dev
	@$(BIN)/python -m benchmarks --nhap

lighthouse: ## chấm từng loại trang bằng Lighthouse, ghi benchmarks/LIGHTHOUSE.md; cần npm / Lighthouse (needs npm)
	@$(SET_UP) --dev
	@npm ci --prefix tools/lighthouse --ignore-scripts --no-audit --no-fund --silent
	@$(BIN)/cchc build
	@$(BIN)/python tools/lighthouse/run.py site

demo: ## dựng trang mẫu «Tỉnh Mẫu» / build the sample site
	@$(SET_UP)
	@$(BIN)/cchc build --config examples/mkdocs.yml --output site.demo

lock: ## làm lại tệp khóa; chỉ người giữ mã, cần uv / remake the locks (needs uv)
	@$(or $(PYTHON),$(error $(NO_PYTHON))) tools/lock.py

clean: ## xóa những gì dựng ra, giữ .venv / remove what was built, keep .venv
	rm -rf site site.* build dist *.egg-info
	rm -rf .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache .cache
