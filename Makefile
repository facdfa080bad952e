# memlint: `make run` to see it work, `make test` to check it, `make install` to have it.

PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift
MEMLINT = .build/release/memlint
TOOLS = .build-tools

# One file that runs anywhere: the Swift runtime and libyaml inside. macOS has the runtime as part of the system.
ifeq ($(shell uname -s),Linux)
STATIC = --static-swift-stdlib -Xswiftc -static-executable -Xlinker -s
endif

.PHONY: run test proof hooks fuzz conformance conformance-tool conformance-python conformance-typescript conformance-swift install uninstall wheel bench build format clean dependencies test-dependencies

# Builds a release and lints the fixtures, which are full of defects: findings are what should be seen here.
run: build
	$(MEMLINT) --exit-zero fixtures

build: dependencies
	$(SWIFT) build -c release --product memlint $(STATIC)

# Everything: unit tests, fixtures, the program from outside, its output read by other programs.
test: dependencies test-dependencies
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build --parallel

# What `make test` samples, in full: every prefix, token and line of every fixture, and forms that go on 100,000 times. Minutes, to
# build everything once more with optimisation.
proof: dependencies
	$(SWIFT) test -c release -Xswiftc -enable-testing --scratch-path .build-proof \
	    --filter "ChangedFixtureTests|FormTests|DepthTests"

# The commit hook that builds memlint, in a scratch repository: minutes.
hooks: dependencies test-dependencies
	MEMLINT_BUILD_HOOK=1 $(SWIFT) test --filter HookTests

# Any bytes, for SECONDS each: the lexers and parsers, the YAML reader, the configuration. FUZZ=swift for one of them.
fuzz: dependencies
	SWIFT="$(SWIFT)" CORPUS="$(CORPUS)" scripts/fuzz $(or $(SECONDS),60) $(FUZZ)

# Trees compared with those of each language's own parser, construct by construct, over what a machine has or over CORPUS.
conformance: conformance-python conformance-typescript conformance-swift

conformance-tool: dependencies
	$(SWIFT) build -c release --product memlint-dev

# CPython, over its library and the packages that speed is measured on.
conformance-python: conformance-tool
	scripts/install-dependencies conformance $(TOOLS)
	$(if $(CORPUS),,$(TOOLS)/venv/bin/python bench/corpora.py $(TOOLS) Python)
	python3 Tests/conformance/python/compare.py --memlint-dev .build/release/memlint-dev --at-least 99.9 --examples 3 \
	    "$(or $(CORPUS),$(TOOLS)/corpus/py-large)"

# The TypeScript compiler, and tree-sitter for what is newer, over Debian's packages.
conformance-typescript: conformance-tool
	scripts/install-dependencies conformance $(TOOLS)
	$(if $(TYPESCRIPT),,Tests/conformance/typescript/corpus $(TOOLS)/corpus/typescript)
	node --max-old-space-size=4096 Tests/conformance/typescript/compare.mjs --memlint-dev .build/release/memlint-dev \
	    --typescript "$(abspath $(or $(TYPESCRIPT),$(TOOLS)/corpus/typescript/usr/share/nodejs/typescript))" \
	    --tree-sitter $(TOOLS)/venv/bin/python --at-least 99.9 --examples 3 "$(or $(CORPUS),$(TOOLS)/corpus/typescript)"

# The toolchain's own parser, over its sources as Debian has them, the interfaces of its modules and memlint's sources.
conformance-swift: conformance-tool
	$(if $(CORPUS),,Tests/conformance/swift/corpus $(TOOLS)/corpus/swift)
	python3 Tests/conformance/swift/compare.py --memlint-dev .build/release/memlint-dev --at-least 99.9 --examples 3 $(CORPUS)

# One self-contained file.
install: build
	mkdir -p "$(DESTDIR)$(PREFIX)/bin"
	install -m 755 $(MEMLINT) "$(DESTDIR)$(PREFIX)/bin/memlint"

uninstall:
	rm -f "$(DESTDIR)$(PREFIX)/bin/memlint"

# A Python wheel with the same file in it, in dist/.
wheel: build
	@scripts/install-dependencies wheel
	@scripts/make-wheel $(MEMLINT) dist

# Speed against other tools on large corpora. CORPUS=dir adds a folder of your own.
bench: conformance-tool build
	scripts/install-dependencies bench $(TOOLS)
	$(TOOLS)/venv/bin/python bench/bench.py --memlint $(MEMLINT) --memlint-dev .build/release/memlint-dev --tools $(TOOLS) $(if $(CORPUS),--corpus "$(CORPUS)")

format:
	$(SWIFT) format --in-place --recursive Sources Tests Package.swift

clean:
	rm -rf .build .build-proof $(TOOLS) dist

dependencies:
	@scripts/install-dependencies build

test-dependencies:
	@scripts/install-dependencies test $(TOOLS)
