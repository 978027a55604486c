#!/bin/sh
# Looks at the HTML report in a real browser: src/test/browser/run.sh [FOLDER FOR SCREENSHOTS]
# Needs Chromium (Debian: apt-get install chromium), Node.js and npm; fetches playwright-core into a temporary folder.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/../../.." && pwd -P)
browser=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)}
if [ -z "$browser" ]; then
  echo "run.sh: no Chromium found: install it, or set CHROMIUM to its path" >&2
  exit 1
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
shots=${1:-$work}
mkdir -p "$shots"
shots=$(CDPATH='' cd -- "$shots" && pwd -P)

cd "$root"
report() {
  bin/jleak diff "testdata/series/$1" --fail-on never -f "html=$work/$1.html" 2>/dev/null
}
report executor-per-request
report deadlock-monitors
# Names that would be markup, a command or a script elsewhere, in a dump of their own.
sed 's|^"pool-\([0-9]*\)-thread|"</script><img src=x onerror=alert(1)>"\&amp;${x} \1|' \
  testdata/series/executor-per-request/d10.txt >"$work/hostile.txt"
bin/jleak analyze "$work/hostile.txt" --fail-on never -f "html=$work/hostile.html" 2>/dev/null
# Thousands of clusters.
awk 'BEGIN {
  print "2026-01-01 00:00:00\nFull thread dump OpenJDK 64-Bit Server VM (17.0.1+1 mixed mode):\n"
  for (i = 0; i < 5000; i++) {
    print "\"worker-" i "\" #" i + 10 " prio=5 tid=0x1 nid=0x1 runnable\n   java.lang.Thread.State: RUNNABLE"
    for (j = 0; j < 8; j++) print "\tat com.acme.p" i ".C" i ".m" i "_" j "(C.java:" j ")"
    print ""
  }
  print "JNI global refs: 1, weak refs: 0" }' >"$work/many.txt"
bin/jleak analyze "$work/many.txt" --fail-on never -f "html=$work/many.html" 2>/dev/null

cp src/test/browser/report.mjs "$work"
cd "$work"
npm install --silent --no-fund --no-audit --no-save playwright-core@1.54.1 >/dev/null
node report.mjs "$browser" "$work" "$shots"
