#!/bin/sh
# Makes the pictures of README.md anew, from a series in testdata: src/test/browser/pictures.sh
# Needs what run.sh needs.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/../../.." && pwd -P)
browser=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome)}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cd "$root"
series=testdata/series/executor-per-request
JLEAK_OPTS=-Djleak.terminal=true COLUMNS=88 LC_ALL=C.UTF-8 \
  bin/jleak diff "$series"/d*.txt --top 6 --fail-on never >"$work/terminal.txt"
bin/jleak diff "$series"/d*.txt --fail-on never -f "html=$work/report.html"

cp src/test/browser/pictures.mjs "$work"
mkdir -p .github/pictures
cd "$work"
npm install --silent --no-fund --no-audit --no-save playwright-core@1.54.1 >/dev/null
node pictures.mjs "$browser" "$work" "$root/.github/pictures"
