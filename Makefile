# The chores of the project. `make` alone lists them.

SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.NOTPARALLEL:

step = @printf '\n== %s\n' "$(1)"

ARGS ?=
BENCH ?= .
PKG ?= ./...
ONLY ?=
FOLDER ?= $(CURDIR)/static/.tests/looks

.PHONY: help
help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{ printf "  make %-16s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: run
run: ## serve the playground on http://localhost:8080 (ARGS="-addr :9000" for other options)
	go run ./cmd/playground $(ARGS)

.PHONY: test
test: setup lint check-generated test-go test-peers test-unit test-browser ## everything that CI checks; sets itself up
	$(call step,all of it passes)

.PHONY: generate
generate: node-modules ## make the committed files that are made from others (templ, esbuild)
	go generate ./...

.PHONY: bench
bench: ## run the benchmarks (BENCH=regexp, PKG=./raft/...)
	go test -run '^$$' -bench '$(BENCH)' -benchmem $(PKG)
	cd peers && go test -run '^$$' -bench '$(BENCH)' -benchtime 0.3s -count 5 .
	$(MAKE) bench-page

.PHONY: bench-page
bench-page: setup ## the part of it that runs in Chromium: the script's time a frame (ONLY=crowd, ONLY=scrub)
	$(call step,the page's script)
	go build -o "$(PROGRAM)-fast" ./cmd/playground
	CHROMIUM="$$(scripts/chromium.sh)" PLAYGROUND_PROGRAM="$(PROGRAM)-fast" ONLY="$(ONLY)" scripts/node.sh run e2e/bench/frames.ts

.PHONY: image
image: ## build the container image and check that it serves (IMAGE=name)
	scripts/image.sh

.PHONY: screenshots
screenshots: setup program ## take the README's picture anew
	$(call step,screenshots)
	mkdir -p docs/images
	$(in-browser) PLAYGROUND_SCREENSHOTS="$(CURDIR)/docs/images" scripts/node.sh run e2e/screenshots.ts
	mv docs/images/card.png static/icons/card.png

.PHONY: looks
looks: setup program ## take pictures of the page as different people see it (FOLDER=/tmp/looks ONLY=protanopia)
	$(call step,pictures to look at)
	mkdir -p "$(FOLDER)"
	$(in-browser) PLAYGROUND_SCREENSHOTS="$(FOLDER)" ONLY="$(ONLY)" scripts/node.sh run e2e/looks.ts

.PHONY: clean
clean: ## remove what the tools made, not what is committed
	rm -rf static/node_modules static/.tests

# The steps of make test, each of which can be run alone.

.PHONY: setup
setup: tools node-modules chromium ## install what the tests need: npm packages and, on Debian as root, Chromium

.PHONY: tools
tools:
	@scripts/need-tools.sh

.PHONY: node-modules
node-modules: tools static/node_modules/.package-lock.json

static/node_modules/.package-lock.json: static/package.json static/package-lock.json
	$(call step,npm packages)
	cd static && npm ci --no-fund --no-audit
	@touch $@

.PHONY: chromium
chromium:
	@scripts/chromium.sh >/dev/null

.PHONY: lint
lint: check-format check-modules vet staticcheck check-types ## formatting, vet, staticcheck, TypeScript's types

.PHONY: check-format
check-format:
	$(call step,gofmt)
	@files="$$(git ls-files --cached --others --exclude-standard '*.go' | grep -v '_templ\.go$$' | xargs -r gofmt -l)"; \
	if [[ -n "$$files" ]]; then printf 'not formatted by gofmt:\n%s\n' "$$files" >&2; exit 1; fi

.PHONY: check-modules
check-modules:
	$(call step,go.mod is tidy)
	go mod tidy -diff
	cd peers && go mod tidy -diff

.PHONY: vet
vet:
	$(call step,go vet)
	go vet ./...
	cd peers && go vet ./...

.PHONY: staticcheck
staticcheck:
	$(call step,staticcheck)
	go tool staticcheck ./...
	cd peers && "$$(go -C .. tool -n staticcheck)" ./...

.PHONY: check-types
check-types: node-modules
	$(call step,TypeScript's types)
	cd static && npm run --silent check
	cd static && node_modules/.bin/tsc --noEmit --project e2e

.PHONY: check-generated
check-generated: node-modules ## regenerate; fail if that changes anything
	$(call step,generated files are up to date)
	scripts/check-generated.sh

.PHONY: test-go
test-go: ## Go tests, with the race detector where goroutines meet (PKG=./raft/...)
	$(call step,Go tests)
	@comm -23 <(go list $(PKG) | sort) <(go list $(alone) | sort) | xargs -rt go test -race
	@comm -12 <(go list $(PKG) | sort) <(go list $(alone) | sort) | xargs -rt go test

# What works in a single goroutine, and no other package shares it: the race detector could find nothing there, and
# takes three to five times as long over long searches.
alone := ./raft/check ./raft/search ./raft/why

.PHONY: test-peers
test-peers: ## the core beside etcd's, in a module of its own
	$(call step,the core beside its peers)
	cd peers && go test .

.PHONY: test-unit
test-unit: node-modules ## TypeScript's unit tests (ONLY=reduce for one file)
	$(call step,TypeScript unit tests)
	scripts/node.sh test src $(ONLY)

.PHONY: test-browser
test-browser: node-modules program ## tests of the page in Chromium, against the real program (ONLY=network)
	$(call step,browser tests)
	$(in-browser) scripts/node.sh test e2e $(ONLY)

# The program that the browser tests start, with the race detector: a race ends it, and the test fails.
PROGRAM := $(CURDIR)/static/.tests/playground
# The one without what is around a page is asked for first: who sets CHROMIUM means both.
in-browser = CHROMIUM_HEADLESS_SHELL="$$(scripts/chromium.sh headless-shell)" CHROMIUM="$$(scripts/chromium.sh)" PLAYGROUND_PROGRAM="$(PROGRAM)"

.PHONY: program
program:
	$(call step,the program with the race detector)
	go build -race -o "$(PROGRAM)" ./cmd/playground
