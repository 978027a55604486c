#!/usr/bin/env bash
# Makes the goroutine dumps in testdata/go-series and testdata/formats anew, with programs/go.
#   capture-go.sh GO...     the go commands to use, one for each version: go /opt/go1.27/bin/go
# Debian has them: golang-1.19-go (bookworm), golang-1.24-go (trixie), golang-1.26-go, golang-1.27-go (sid).
# The series are made with the first and the last of them.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# Without cgo, or the runtime does not notice that all goroutines are asleep.
export CGO_ENABLED=0 GOTOOLCHAIN=local GOFLAGS=-mod=mod GOCACHE=${GOCACHE:-$work/cache}
stacks=$here/formats/goroutine counts=$here/formats/goroutine-profile binary=$here/formats/pprof
mkdir -p "$stacks" "$counts" "$binary"

# keep FILE TARGET: packed when it is large; without the time, so that the same bytes pack the same
keep() {
    rm -f "$2" "$2.gz"
    if [ "$(stat -c %s "$1")" -gt 8000 ]; then gzip -9nc "$1" > "$2.gz"; else cp "$1" "$2"; fi
}

# states VERSION: one moment in all forms
states() {
    mkdir "$work/states"
    GODEBUG=tracebacklabels=1 timeout 30 "$work/parcel" states "$work/states"
    for kind in states leaks; do
        [ -f "$work/states/$kind.pb.gz" ] || continue
        keep "$work/states/$kind.debug2.txt" "$stacks/go$1-$kind.txt"
        keep "$work/states/$kind.debug1.txt" "$counts/go$1-$kind.txt"
        cp "$work/states/$kind.pb.gz" "$binary/go$1-$kind.pb.gz"
    done
    rm -r "$work/states"
}

# deaths VERSION: what the runtime prints when a program ends badly
deaths() {
    local trace
    for what in panic deadlock overflow nested; do
        timeout 20 "$work/parcel" $what > "$work/out" 2>&1 || true
        keep "$work/out" "$stacks/go$1-$what.txt"
    done
    GODEBUG=tracebackancestors=5 GOTRACEBACK=all "$work/parcel" panic > "$work/out" 2>&1 || true
    keep "$work/out" "$stacks/go$1-ancestors.txt"
    for trace in all crash; do
        GOTRACEBACK=$trace GOMAXPROCS=2 "$work/parcel" wait > "$work/out" 2>&1 &
        sleep 2
        kill -QUIT $!
        wait $! 2> "$work/shell" || true
        sed -i '/^ready$/d' "$work/out"
        keep "$work/out" "$stacks/go$1-sigquit-$trace.txt"
    done
}

# series VERSION: ten dumps of one process in three forms
series() {
    local name
    for name in leak more healthy; do
        local folder=$here/go-series/$name-go$1
        mkdir -p "$folder"
        rm -f "$folder"/d*
        "$work/parcel" $name "$folder"
        gzip -9n "$folder"/d*.txt
    done
}

for go in "$@"; do
    version=$("$go" version | sed 's/.*go\([0-9]*\.[0-9]*\).*/\1/')
    # The profile of leaked goroutines is an experiment in 1.26.
    experiment=$([ "$version" != 1.26 ] || echo goroutineleakprofile)
    (cd "$here/programs/go" && GOEXPERIMENT=$experiment "$go" build -trimpath -o "$work/parcel" .)
    states "$version"
    deaths "$version"
    if [ "$go" = "$1" ] || [ "$go" = "${*: -1}" ]; then
        series "$version"
    fi
done
