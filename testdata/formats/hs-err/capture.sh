#!/usr/bin/env bash
# Makes the crash logs in this folder anew, by crashing Crash.java with two JDKs.
#   java on the PATH   JDK 17
#   JAVA25_HOME        JDK 25; unless set, the first of /usr/lib/jvm/*25*
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
home17=$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")
home25=${JAVA25_HOME:-$(find /usr/lib/jvm -maxdepth 1 -name '*25*' | sort | head -1)}
work=$(mktemp -d "${TMPDIR:-/tmp}/crash-XXXXXX")
trap 'rm -rf "$work"' EXIT
cd "$work"

jdk_home() {
    if [ "$1" = 25 ]; then echo "$home25"; else echo "$home17"; fi
}

# crash JDK NAME HOW [OPTION...]: with a clean environment, so that the log tells nothing of this one
crash() {
    local home=$(jdk_home "$1") name=$2 how=$3
    shift 3
    "$home/bin/javac" -nowarn -encoding UTF-8 -d "classes-$name" "$here/Crash.java" 2> /dev/null
    env -i PATH=/usr/bin:/bin LANG=C.UTF-8 "$home/bin/java" -Dfile.encoding=UTF-8 -XX:ErrorFile="$work/$name.log" -XX:-CreateCoredumpOnCrash \
        "$@" -cp "classes-$name" Crash "$how" > "$name.out" 2>&1 || true
    gzip -9n < "$name.log" > "$here/$name.log.gz"
    echo "$name: $(wc -c < "$name.log") bytes"
}

crash 17 write-jdk17 write
crash 25 write-jdk25 write
crash 17 compiled-jdk17 compiled
crash 25 virtual-jdk25 virtual
crash 25 memory-jdk25 memory -Xmx32m -XX:+CrashOnOutOfMemoryError
