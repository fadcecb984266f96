# Two commands matter: `make run` and `make test`. Both install what is missing. V=1 shows all that they print.
SHELL = /bin/bash
.SHELLFLAGS = -o pipefail -c
.DEFAULT_GOAL = build
SEED = seeds/000_cd6def2fc25486ab.txt
SHARED ?= ../shared
PREFIX ?= /usr/local
ZSH_COMPLETIONS ?= $(PREFIX)/share/zsh/site-functions
RELEASE_PATH = .build-release
# One program that needs nothing where it runs, the same bytes wherever it is built: no debug information, no hashes of modules, which name folders.
RELEASE_FLAGS = -c release --scratch-path $(RELEASE_PATH) -Xswiftc -gnone -Xcc -g0 -Xswiftc -Xfrontend -Xswiftc -disable-incremental-llvm-codegen \
	-Xswiftc -static-executable -Xswiftc -cross-module-optimization -Xlinker --gc-sections -Xswiftc -Xfrontend -Xswiftc -function-sections -Xlinker --icf=all
GLOSS = $(RELEASE_PATH)/release/gloss
CONFORM = $(RELEASE_PATH)/release/gloss-conform
SIZE_LIMIT_MB = 32
CORPORA = btc.conll crossner.conll docred.conll ewt.conll gum.conll litbank.conll sec.conll wikigold.conll wnut17.conll

.PHONY: run test lint format size sanitize fuzz attack bench bench-growth conform conformance golden pictures train train-names install uninstall deb dist fresh clean packages test-packages build

run: build
	@$(GLOSS) $(SEED)

build: packages
	@.ci/build $(RELEASE_FLAGS) -Xlinker -Map=$(RELEASE_PATH)/link.map --product gloss

packages:
	@.ci/packages build

test-packages:
	@.ci/packages test

test: test-packages build
	@.ci/build --build-tests
	@.ci/test

lint:
	swift format lint --strict --recursive Package.swift Sources Tests
	@! grep -rnE 'import Foundation$$' Sources || { echo "Foundation in Sources: 50 MB in the program"; exit 1; }

format:
	swift format --in-place --recursive Package.swift Sources Tests

size: build
	@strip -o $(RELEASE_PATH)/gloss-stripped $(GLOSS)
	@bytes=$$(stat -c %s $(RELEASE_PATH)/gloss-stripped); echo "$$bytes bytes stripped"; [ $$bytes -le $$(($(SIZE_LIMIT_MB) * 1000000)) ]
	@! ldd $(GLOSS) 2>/dev/null | grep -q swift

# The compiler's own way has no undefined sanitizer for Swift: it is for the C rooms.
UNDEFINED = $(wildcard $(dir $(realpath $(shell command -v swift)))../lib/clang/*/lib/linux/libclang_rt.ubsan_standalone-x86_64.so)

sanitize: build
	ASAN_OPTIONS=detect_leaks=0 swift test --sanitize=address --scratch-path .build-address
	swift test --sanitize=thread --scratch-path .build-thread
	swift test -Xcc -fsanitize=undefined -Xcc -fno-sanitize-recover=undefined -Xlinker $(UNDEFINED) -Xlinker -rpath=$(dir $(UNDEFINED)) --scratch-path .build-undefined

golden: build
	GLOSS_GOLDEN=write swift test --filter ScreenTests

pictures: packages
	swift build --product gloss-pictures
	.build/debug/gloss-pictures $(SEED) Tests/Fixtures/harbour.html docs/pictures

fuzz: packages
	ASAN_OPTIONS=detect_leaks=0 GLOSS_FUZZ_SECONDS=$${GLOSS_FUZZ_SECONDS:-600} swift test --sanitize=address --scratch-path .build-address --filter FuzzTests

# How cost grows with hostile inputs, doubled three times.
bench-growth: build
	@test -d $(SHARED)/bench/growth || { echo "no $(SHARED)/bench/growth: nothing to measure with"; exit 0; }
	python3 $(SHARED)/bench/growth/growth.py --gloss $(abspath $(GLOSS))

# What takes too long for every change: hostile files on a pseudo-terminal, signals and storms, growth, fuzzing.
attack: build bench-growth
	@test -d $(SHARED)/bench/terminal || { echo "no $(SHARED)/bench/terminal: nothing to attack with"; exit 0; }
	GLOSS=$(abspath $(GLOSS)) PATH=$(abspath $(RELEASE_PATH)/release):$$PATH python3 $(SHARED)/bench/terminal/ptyguard.py --profile-file Tests/Bench/profiles.toml --profiles gloss
	GLOSS=$(abspath $(GLOSS)) PATH=$(abspath $(RELEASE_PATH)/release):$$PATH python3 $(SHARED)/bench/terminal/ttybench.py signals --profile-file Tests/Bench/profiles.toml --profiles gloss
	$(MAKE) fuzz

train: packages
	@test -d $(SHARED)/bench || { echo "no $(SHARED)/bench: the model is trained on its labelled texts"; exit 1; }
	swift build -c release --scratch-path $(RELEASE_PATH) --product gloss-train
	$(RELEASE_PATH)/release/gloss-train lines Sources/Readers/PlainText/LineWeights.swift $(SHARED)/bench/business/dev $(SHARED)/bench/articles/dev Tests/Fixtures/Pasted

# The same bytes each time: dictionaries must not be shuffled.
train-names: packages
	@test -d $(SHARED)/bench/entities || { echo "no $(SHARED)/bench/entities: the tagger is trained on its texts"; exit 1; }
	@mkdir -p $(RELEASE_PATH)/entities
	@for file in $(SHARED)/bench/entities/train/*.conll.gz $(SHARED)/bench/entities/unlabelled.txt.gz; do gzip -dc $$file > $(RELEASE_PATH)/entities/$$(basename $$file .gz); done
	@for file in $(SHARED)/bench/entities/silver/*.conll.gz; do gzip -dc $$file > $(RELEASE_PATH)/entities/silver-$$(basename $$file .gz); done
	swift build -c release --scratch-path $(RELEASE_PATH) --product gloss-train
	cd $(RELEASE_PATH)/entities && SWIFT_DETERMINISTIC_HASHING=1 $(abspath $(RELEASE_PATH))/release/gloss-train classes $(abspath Sources/CTables/tagger/classes.bin) unlabelled.txt gmb.conll $(CORPORA)
	touch Sources/CTables/tagger.c
	swift build -c release --scratch-path $(RELEASE_PATH) --product gloss-train
	$(RELEASE_PATH)/release/gloss-train make-up Sources/gloss-train/made-up.txt $(SHARED)/facts 6000 > $(RELEASE_PATH)/entities/made-up.conll
	cd $(RELEASE_PATH)/entities && SWIFT_DETERMINISTIC_HASHING=1 $(abspath $(RELEASE_PATH))/release/gloss-train names $(abspath Sources/CTables/tagger/model.bin) made-up.conll silver-gmb.conll silver-unlabelled.conll $(CORPORA)

conform: packages
	@.ci/build $(RELEASE_FLAGS) --product gloss-conform

conformance: conform
	@test -d $(SHARED)/suites || { echo "no $(SHARED)/suites: nothing to compare with"; exit 0; }
	python3 $(SHARED)/suites/run.py --command $(CONFORM) commonmark gfm markdown-hostile grapheme word sentence line width sentences encodings dates feeds feeds-hostile epub epub-hostile html-hostile --groups
	python3 $(SHARED)/bench/extraction/score_extraction.py --command $(CONFORM)
	python3 $(SHARED)/bench/business/score_business.py --command $(CONFORM)
	python3 $(SHARED)/bench/articles/score_articles.py --command $(CONFORM)
	python3 $(SHARED)/bench/entities/score_entities.py --command $(CONFORM)
	@.ci/build $(RELEASE_FLAGS) --product gloss-train
	$(RELEASE_PATH)/release/gloss-train reliability $(SHARED)/bench/business/dev

bench: build
	@test -d $(SHARED)/bench/terminal || { echo "no $(SHARED)/bench/terminal: nothing to measure with"; exit 0; }
	GLOSS=$(abspath $(GLOSS)) PATH=$(abspath $(RELEASE_PATH)/release):$$PATH python3 $(SHARED)/bench/terminal/ttybench.py run --profile-file Tests/Bench/profiles.toml \
		--profiles gloss,less,vim,nvim,w3m --files prose-3k.txt,prose-300k.txt,prose-10m.txt,markdown-300k.md --rounds 3

# What is installed, and taken away again: `make deb` packs the same files.
INSTALLED = $(addprefix $(PREFIX)/,bin/gloss share/man/man1/gloss.1 share/bash-completion/completions/gloss share/fish/vendor_completions.d/gloss.fish share/doc/gloss) \
	$(ZSH_COMPLETIONS)/_gloss

install:
	@test -x $(GLOSS) || { echo "gloss: not built yet; make builds it, then sudo make install"; exit 1; }
	install -D -s -m 755 $(GLOSS) $(DESTDIR)$(PREFIX)/bin/gloss
	install -d $(addprefix $(DESTDIR),$(sort $(dir $(INSTALLED)))) $(addprefix $(DESTDIR)$(PREFIX)/share/doc/gloss/,licences pictures)
	$(GLOSS) manual > $(DESTDIR)$(PREFIX)/share/man/man1/gloss.1
	$(GLOSS) completions bash > $(DESTDIR)$(PREFIX)/share/bash-completion/completions/gloss
	$(GLOSS) completions zsh > $(DESTDIR)$(ZSH_COMPLETIONS)/_gloss
	$(GLOSS) completions fish > $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/gloss.fish
	install -m 644 LICENSE THIRD-PARTY.md CHANGELOG.md SECURITY.md docs/*.md docs/gloss.schema.json $(DESTDIR)$(PREFIX)/share/doc/gloss
	install -m 644 Sources/CTables/tagger/PROVENANCE.md $(DESTDIR)$(PREFIX)/share/doc/gloss/PROVENANCE-names.md
	install -m 644 Sources/Readers/PlainText/PROVENANCE.md $(DESTDIR)$(PREFIX)/share/doc/gloss/PROVENANCE-lines.md
	install -m 644 docs/licences/* $(DESTDIR)$(PREFIX)/share/doc/gloss/licences
	install -m 644 docs/pictures/* $(DESTDIR)$(PREFIX)/share/doc/gloss/pictures

uninstall:
	rm -rf $(addprefix $(DESTDIR),$(INSTALLED))

deb:
	@test -x $(GLOSS) || { echo "gloss: not built yet; make builds it, then make deb"; exit 1; }
	@.ci/deb $(GLOSS)

# The source as one file, of what is committed.
dist:
	@mkdir -p dist
	@name=gloss-$$(.ci/version); git archive --prefix=$$name/ -o dist/$$name.tar.gz HEAD && echo dist/$$name.tar.gz

# Both commands in a new Debian 12, as root and as a user: needs debootstrap, root, and half an hour.
fresh:
	@.ci/fresh

clean:
	rm -rf .build .build-* dist
