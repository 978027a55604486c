#!/usr/bin/env bash
# Makes the coroutine dumps anew, by programs in Kotlin: those in testdata/formats/coroutines, of several versions of
# kotlinx.coroutines, and the series in testdata/series whose truth.json names the tool DebugProbes.
#   coroutines.sh forms | coroutines.sh NAME... | coroutines.sh          the samples, these series, or all
#   java on the PATH   JDK 17
#   LAB_CACHE          class files and libraries (outside the tree)
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
cache=${LAB_CACHE:-${TMPDIR:-/tmp}/jleak-lab}/kotlin
programs=$here/programs/kotlin

field() {
    sed -n "s/^ *\"$2\": *\"\{0,1\}\([^\"]*\)\"\{0,1\} *,\{0,1\}$/\1/p" "$here/series/$1/truth.json" | sed 's/,$//'
}

# ready VERSION: libraries and class files for one version of kotlinx.coroutines; sets $libraries and $path
ready() {
    local folder=$cache/lib-$1
    if [ ! -d "$folder" ]; then
        mvn -q -B -f "$programs/pom.xml" "-Dcoroutines.version=$1" dependency:copy-dependencies \
            -DoutputDirectory="$folder.part" >&2
        mv "$folder.part" "$folder"
    fi
    libraries=$(printf '%s:' "$folder"/*.jar)
    java -cp "$libraries" org.jetbrains.kotlin.cli.jvm.K2JVMCompiler -nowarn -no-reflect -no-stdlib -jvm-target 17 \
        -cp "$libraries" -d "$cache/classes-$1" "$programs"/*.kt
    path=$cache/classes-$1:$libraries
}

# form VERSION WHICH FILE OPTIONS...: one sample; the options are the JVM's, or "creation" for the program
form() {
    local version=$1 which=$2 file=$3 creation= work
    shift 3
    [ "${!#}" != creation ] || { creation=creation && set -- "${@:1:$#-1}"; }
    work=$(mktemp -d "$cache/run-XXXXXX")
    java "$@" -cp "$path" com.acme.forms.FormsKt "$work" $creation > "$work/log" 2>&1
    mv "$work/$which.txt" "$here/formats/coroutines/kotlinx-$version-$file.txt"
    rm -r "$work"
}

forms() {
    local version
    mkdir -p "$here/formats/coroutines"
    for version in 1.6.4 1.8.1 1.11.0; do
        ready $version
        form $version flat names-creation -Dkotlinx.coroutines.debug creation
        form $version flat plain -da
    done
    ready 1.8.1
    form 1.8.1 flat names -Dkotlinx.coroutines.debug
    form 1.8.1 jobs jobs -Dkotlinx.coroutines.debug
    form 1.8.1 printed printed -Dkotlinx.coroutines.debug
}

# series NAME: ten dumps of one process, moved into the tree only when all are there
series() {
    local work
    ready "$(field "$1" libs)"
    work=$(mktemp -d "$cache/run-$1-XXXXXX")
    java $(field "$1" vm) "-Dlab.dumps=$work" "-Dlab.interval=$(field "$1" interval_s)" \
        "-Dlab.warmup=$(field "$1" warmup_s)" -cp "$path" "$(field "$1" program)Kt" $(field "$1" args) > "$work/log" 2>&1
    mv "$work"/d??.txt "$here/series/$1/"
    rm -r "$work"
    echo "$1: done"
}

mkdir -p "$cache"
wanted=("$@")
[ ${#wanted[@]} -gt 0 ] || wanted=(forms $(cd "$here/series" && grep -l '"tool": "DebugProbes"' */truth.json | xargs -n1 dirname))
for each in "${wanted[@]}"; do
    if [ "$each" = forms ]; then forms; else series "$each"; fi
done
