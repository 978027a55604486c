#!/usr/bin/env bash
# Makes anew the samples in testdata/formats that the JDK's serviceability agent and libraries print, from one program
# (programs/formats): formats/{jstack-sa,threadinfo,hotspot,hadoop,stack-traces}.
#   JAVA25_HOME        a JDK 25; JDK 17 is the java on the PATH
#   LAB_CACHE          class files and libraries (outside the tree)
# The agent attaches by ptrace, as root or with kernel.yama.ptrace_scope=0; the core file is made by gdb's gcore.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
cache=${LAB_CACHE:-${TMPDIR:-/tmp}/jleak-lab}/formats
programs=$here/programs/formats
formats=$here/formats
work=$(mktemp -d)
pids=
trap 'kill $pids 2>/dev/null || true; rm -r "$work"' EXIT

if [ ! -d "$cache/lib" ]; then
    mvn -q -B -f "$programs/pom.xml" dependency:copy-dependencies -DoutputDirectory="$cache/lib.part" >&2
    mv "$cache/lib.part" "$cache/lib"
fi
javac -encoding UTF-8 -nowarn --release 17 -cp "$cache/lib/*" -d "$cache/classes" "$programs"/*.java 2>/dev/null

# run JDK_HOME OUT ARGS...: starts the program, waits until it is ready; sets $pid
run() {
    local jdk=$1 out=$2
    shift 2
    "$jdk/bin/java" -Xmx64m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8 \
        -cp "$cache/classes:$cache/lib/*" com.acme.printers.Printers "$@" > "$out" 2> "$out.err" &
    pid=$!
    pids="$pids $pid"
    until grep -q ready "$out"; do sleep 0.2; done
}

jdk17=$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")
mkdir -p "$formats"/{jstack-sa,threadinfo,hotspot,hadoop,stack-traces} "$work/17" "$work/25"

run "$jdk17" "$work/out17" "$work/17"
mv "$work/17/dropwizard.txt" "$formats/threadinfo/dropwizard.txt"
tr -d '\r' < "$work/17/tomcat.txt" > "$formats/threadinfo/tomcat.txt" # Tomcat's line ends are those of Windows
mv "$work/17/threadinfo.txt" "$formats/threadinfo/tostring-jdk17.txt"
mv "$work/17/spring-boot.txt" "$formats/hotspot/spring-boot-3.3.txt"
mv "$work/17/hadoop.txt" "$formats/hadoop/hadoop-common-3.3.txt"
mv "$work/17/stack-traces.txt" "$formats/stack-traces/jdk17.txt"
agent() {
    "$1/bin/jhsdb" jstack "${@:2}" 2>&1
}
run "$jdk17" "$work/plain17"
agent "$jdk17" --pid "$pid" > "$formats/jstack-sa/jdk17.txt"
agent "$jdk17" --locks --pid "$pid" > "$formats/jstack-sa/jdk17-locks.txt"
agent "$jdk17" --mixed --pid "$pid" > "$formats/jstack-sa/jdk17-mixed.txt"
gcore -o "$work/core" "$pid" > /dev/null 2>&1
(cd "$work" && agent "$jdk17" --exe "$jdk17/bin/java" --core "core.$pid") > "$formats/jstack-sa/jdk17-core.txt"

run "$JAVA25_HOME" "$work/out25" "$work/25"
mv "$work/25/threadinfo.txt" "$formats/threadinfo/tostring-jdk25.txt"
mv "$work/25/stack-traces.txt" "$formats/stack-traces/jdk25.txt"
run "$JAVA25_HOME" "$work/plain25"
agent "$JAVA25_HOME" --locks --pid "$pid" > "$formats/jstack-sa/jdk25-locks.txt"
agent "$JAVA25_HOME" --mixed --pid "$pid" > "$formats/jstack-sa/jdk25-mixed.txt"
