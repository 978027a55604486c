#!/usr/bin/env bash
# Makes the captures in testdata/series anew: capture.sh [NAME ...], all of them without a name.
# How each is made (program, arguments, JDK, tool, interval) stands in its truth.json. Dumps are packed, unless the old ones are not.
#   java on the PATH   JDK 17
#   JAVA25_HOME        JDK 25; unless set, the first of /usr/lib/jvm/*25*
#   LAB_CACHE          class files and libraries (outside the tree)
#   LAB_JOBS           captures that run at once
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
cache=${LAB_CACHE:-${TMPDIR:-/tmp}/jleak-lab}
jobs=${LAB_JOBS:-4}
home17=$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")
home25=${JAVA25_HOME:-$(find /usr/lib/jvm -maxdepth 1 -name '*25*' | sort | head -1)}
dumps=10
recorded=jdk.ThreadDump,jdk.JavaThreadStatistics,jdk.GCHeapSummary,jdk.GarbageCollection,jdk.GCPhasePause,jdk.ThreadStart,jdk.ThreadEnd,jdk.JVMInformation,jdk.VirtualThreadPinned
ready_seconds=60

# field NAME KEY: the value of one line of a truth.json, empty if it is not there
field() {
    sed -n "s/^ *\"$2\": *\"\{0,1\}\([^\"]*\)\"\{0,1\} *,\{0,1\}$/\1/p" "$here/series/$1/truth.json" | sed 's/,$//'
}

jdk_home() {
    if [ "$1" = 25 ]; then echo "$home25"; else echo "$home17"; fi
}

# libraries OPTIONS: a class path of programs/pom.xml's dependencies, copied once for each set of Maven options
libraries() {
    local folder=$cache/lib$(echo "$1" | tr -c 'A-Za-z0-9.\n' '-')
    if [ ! -d "$folder" ]; then
        mvn -q -B -f "$here/programs/pom.xml" $1 dependency:copy-dependencies -DoutputDirectory="$folder.part" >&2
        mv "$folder.part" "$folder"
    fi
    echo "$folder/*"
}

# compile JDK NAME...: the platform and the programs of these series, with that JDK, each program with its own libraries
compile() {
    local jdk=$1 name program preview libs classes=$cache/classes-$1
    shift
    "$(jdk_home "$jdk")/bin/javac" -d "$classes" "$here"/programs/platform/*.java
    for name in "$@"; do
        [ "$(field "$name" jdk)" = "$jdk" ] || continue
        case $(field "$name" vm) in *--enable-preview*) preview=preview ;; *) preview=final ;; esac
        echo "$(field "$name" program) $preview $(field "$name" libs)"
    done | sort -u | while read -r program preview libs; do
        "$(jdk_home "$jdk")/bin/javac" -nowarn $([ $preview = final ] || echo "--enable-preview --release $jdk") -d "$classes" -cp "$classes:$([ -z "$libs" ] || libraries "$libs")" \
            "$here/programs/$program.java" < /dev/null
    done
}

# recording TOOL INTERVAL FOLDER: options of a JVM that records itself, with a dump per interval or as by default
recording() {
    local settings=default
    if [ "$1" = "jfr period" ]; then
        settings=$3/period.jfc
        "$home17/bin/jfr" configure --input none --output "$settings" +jdk.ThreadDump#enabled=true "+jdk.ThreadDump#period=$2 s" \
            +jdk.JavaThreadStatistics#enabled=true "+jdk.JavaThreadStatistics#period=1 s" +jdk.GCHeapSummary#enabled=true \
            +jdk.GarbageCollection#enabled=true +jdk.ThreadStart#enabled=true +jdk.ThreadStart#stackTrace=true \
            +jdk.ThreadEnd#enabled=true +jdk.JVMInformation#enabled=true +jdk.VirtualThreadPinned#enabled=true > /dev/null
    fi
    echo "-XX:StartFlightRecording:settings=$settings,name=lab -XX:FlightRecorderOptions:maxchunksize=1m"
}

# keep HOME PID FOLDER: what the JVM has recorded, without the events that tell of the machine (names, environment) and of no thread
keep() {
    "$1/bin/jcmd" "$2" JFR.dump name=lab filename="$3/all.jfr" > /dev/null
    "$home25/bin/jfr" scrub --include-events "$recorded" "$3/all.jfr" "$3/recording.jfr" > /dev/null
    gzip -9n "$3/recording.jfr"
}

# dump TOOL HOME PID FILE LOG: one dump; of a SIGQUIT it keeps all that the log got since the last one
dump() {
    local taken=$5.taken
    case $1 in
        jstack*) "$2/bin/jstack" ${1#jstack} "$3" > "$4" ;;
        "jcmd Thread.dump_to_file"*) "$2/bin/jcmd" "$3" ${1#jcmd } -overwrite "$4" > "$5.jcmd" ;;
        jcmd*) "$2/bin/jcmd" "$3" ${1#jcmd } > "$4" ;;
        "kill -3")
            [ -f "$taken" ] || echo 0 > "$taken"
            kill -3 "$3"
            for _ in $(seq 100); do
                sleep 0.2
                tail -c +$(($(cat "$taken") + 1)) "$5" > "$4"
                if grep -q '^JNI global refs' "$4"; then
                    sleep 0.6
                    tail -c +$(($(cat "$taken") + 1)) "$5" > "$4"
                    break
                fi
            done
            echo $(($(cat "$taken") + $(stat -c %s "$4"))) > "$taken" ;;
        ThreadInfo)
            for _ in $(seq 600); do
                [ ! -f "$4" ] || break
                sleep 0.2
            done ;;
    esac
}

# capture NAME: ten dumps of one process, moved into the tree only when all are there
capture() (
    name=$1
    jdk=$(field "$name" jdk) tool=$(field "$name" tool) interval=$(field "$name" interval_s)
    warmup=$(field "$name" warmup_s) program=$(field "$name" program) libs=$(field "$name" libs)
    home=$(jdk_home "$jdk")
    work=$(mktemp -d "$cache/run-$name-XXXXXX")
    path=$cache/classes-$jdk
    [ -z "$libs" ] || path=$path:$(libraries "$libs")
    package=$(sed -n 's/^package \(.*\);$/\1/p' "$here/programs/$program.java")
    vm=$(field "$name" vm)
    [ "$tool" != ThreadInfo ] || vm="$vm -Dlab.dumps=$work -Dlab.interval=$interval -Dlab.warmup=$warmup"
    case $tool in jfr*) vm="$vm $(recording "$tool" "$interval" "$work")" ;; esac
    cd "$work"
    "$home/bin/java" $vm -cp "$path" "$package.$program" $(field "$name" args) > service.log 2>&1 &
    pid=$!
    trap '{ kill -9 $pid; wait $pid || true; } 2> /dev/null; rm -rf "$work"' EXIT
    for _ in $(seq $((ready_seconds * 5))); do
        ! grep -qs ': ready$' service.log || break
        sleep 0.2
    done
    grep -q ': ready$' service.log || { echo "$name: not ready"; tail -5 service.log; exit 1; }
    [ "$tool" = ThreadInfo ] || sleep "$warmup"
    if [ "${tool#jfr}" != "$tool" ]; then
        sleep "$(echo "$interval" | awk -v dumps=$dumps '{ print $1 * dumps }')"
        keep "$home" "$pid" "$work"
        mv recording.jfr.gz "$here/series/$name/" && echo "$name: done"
        exit
    fi
    due=$(date +%s%N)
    for i in $(seq -w 1 $dumps); do
        dump "$tool" "$home" "$pid" "$work/d$i.txt" "$work/service.log"
        echo "$i $(date +%T.%N) took $((($(date +%s%N) - due) / 1000000)) ms" >> times.log
        grep -q 'acceptor' "d$i.txt" || { echo "$name: d$i.txt holds no dump"; tail -5 service.log; exit 1; }
        last=$due
        due=$((due + $(echo "$interval" | awk '{ printf "%d", $1 * 1000 }') * 1000000))
        rest=$((due - $(date +%s%N)))
        [ "$tool" = ThreadInfo ] || [ $rest -gt $((-(due - last))) ] || { echo "$name: d$i.txt came late, the machine is too busy"; exit 1; }
        [ "$tool" = ThreadInfo ] || [ "$i" = $dumps ] || [ $rest -le 0 ] || sleep "$(echo $rest | awk '{ print $1 / 1e9 }')"
    done
    [ -f "$here/series/$name/d01.txt" ] || gzip -9n d??.txt
    rm -f "$here/series/$name"/d??.txt*
    mv d??.txt* "$here/series/$name/"
    [ -z "${LAB_KEEP_LOG:-}" ] || cat service.log times.log > "$cache/$name.log"
    echo "$name: done"
)

names=("$@")
[ ${#names[@]} -gt 0 ] || names=($(cd "$here/series" && grep -L '"tool": "DebugProbes"' */truth.json | xargs -n1 dirname)) # those: coroutines.sh
mkdir -p "$cache"
compile 17 "${names[@]}"
compile 25 "${names[@]}"
for name in "${names[@]}"; do
    while [ "$(jobs -pr | wc -l)" -ge "$jobs" ]; do
        wait -n || failed=1
    done
    { capture "$name" || capture "$name" || capture "$name"; } &
done
while [ "$(jobs -pr | wc -l)" -gt 0 ]; do
    wait -n || failed=1
done
exit ${failed:-0}
