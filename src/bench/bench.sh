#!/bin/sh
# Measures whole runs of jleak beside yardsticks, in one go, since only ratios hold on a machine that others use too:
#   src/bench/bench.sh [MEGABYTES] [ROUNDS]     default: 100 MB, 5 rounds; needs ten times that much room in $TMPDIR
# The inputs are made from a dump in testdata. Each round runs all commands once; the medians are compared.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd -P)
size=${1:-100}
rounds=${2:-5}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM

sample=$root/testdata/series/executor-per-request/d10.txt
small=$root/testdata/series/google-publisher-never-shut-down/d10.txt.gz
make_dump() { java "$root/src/bench/MakeDump.java" "$@"; }

echo "making inputs ..." >&2
javac -d "$work" "$root/src/bench/LineCount.java" "$root/src/bench/Hello.java"
"$root/bin/jleak" --version >&2
gzip -dc "$small" >"$work/small.txt"
make_dump hotspot "$sample" "$size" 0 "$work/large.txt"
make_dump hotspot "$sample" $((size * 10)) 0 "$work/larger.txt"
make_dump hotspot "$sample" $((size * 3)) 100 "$work/few.txt"
make_dump hotspot "$sample" $((size * 3)) 100000 "$work/many.txt"
make_dump virtual-text - $((size * 10000)) 0 "$work/virtual.txt"
make_dump virtual-json - $((size * 10000)) 0 "$work/virtual.json"

# Seconds of a command's run, by the wall clock.
seconds() {
  start=$(date +%s%N)
  "$@" >/dev/null 2>&1 || true
  echo $((($(date +%s%N) - start) / 1000000))
}

jleak() { JLEAK_OPTS=$1 seconds "$root/bin/jleak" analyze --fail-on never "$2"; }

round() {
  echo "hello $(seconds java -cp "$work" Hello)"
  echo "small $(jleak "" "$work/small.txt")"
  echo "wc $(seconds wc -l "$work/large.txt")"
  echo "lines $(seconds java -cp "$work" LineCount "$work/large.txt")"
  echo "large $(jleak -Xmx256m "$work/large.txt")"
  echo "larger $(jleak -Xmx1g "$work/larger.txt")"
  echo "few $(jleak -Xmx2g "$work/few.txt")"
  echo "many $(jleak -Xmx2g "$work/many.txt")"
  echo "virtual-text $(jleak -Xmx2g "$work/virtual.txt")"
  echo "virtual-json $(jleak -Xmx2g "$work/virtual.json")"
}

i=0
while [ "$i" -lt "$rounds" ]; do
  i=$((i + 1))
  echo "round $i of $rounds" >&2
  round >>"$work/times"
done

median() { sed -n "s/^$1 //p" "$work/times" | sort -n | sed -n "$(((rounds + 1) / 2))p"; }
row() {
  awk -v what="$1" -v a="$(median "$2")" -v to="$3" -v b="$(median "$4")" \
    'BEGIN { printf "| %-46s | %7d ms | %5.1f x %-34s |\n", what, a, a / (b > 0 ? b : 1), to }'
}

printf '| %-46s | %10s | %-42s |\n' "median of $rounds, $(nproc) cores, java $(java -version 2>&1 | sed -n 's/.*version "\(.*\)".*/\1/p')" time beside
echo '|---|---|---|'
row "small dump ($(wc -c <"$work/small.txt" | tr -d ' ') bytes)" small "the start of a JVM" hello
row "$size MB of HotSpot text, -Xmx256m" large "a bare count of its lines" lines
row "the same" large "wc -l" wc
row "$((size * 10)) MB, -Xmx1g" larger "the one of $size MB" large
row "100,000 distinct stacks of 40 frames" many "100 distinct ones" few
row "$((size * 10000)) virtual threads, text" virtual-text "the dump of $size MB" large
row "$((size * 10000)) virtual threads, JSON" virtual-json "the dump of $size MB" large
