#!/usr/bin/env bash
# Counts, apart from the tool under test, what truth.json names: count.sh [NAME ...], all series without a name.
# One line each: the threads that bear a name of threadNames (# is a number, * any text) and hold all the frames, dump by dump; how
# many of them were born (their id was nowhere in the dump before) and died (theirs is nowhere in the next one); all threads.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
names=("$@")
[ ${#names[@]} -gt 0 ] || names=($(cd "$here/series" && ls -d */ | tr -d /))

# list NAME KEY: the strings of one array of a truth.json, joined by |
list() {
    sed -n "s/^ *\"$2\": *\[\(.*\)\],\{0,1\}$/\1/p" "$here/series/$1/truth.json" | sed 's/", *"/|/g; s/^"//; s/"$//'
}

for name in "${names[@]}"; do
    for file in "$here/series/$name"/d??.txt*; do
        echo "==== dump ===="
        gzip -dcf "$file"
    done | awk -v series="$name" -v frames="$(list "$name" frames)" -v patterns="$(list "$name" threadNames)" '
        BEGIN {
            wanted = split(frames, frame, "|")
            gsub(/[][.()*+?^${}\\]/, "[&]", patterns)
            gsub(/\[[*]\]/, ".*", patterns)
            gsub(/#/, "[0-9]+", patterns)
            patterns = "^(" patterns ")$"
        }
        function close_thread(   i, right) {
            if (id == "") return
            right = match_name
            for (i = 1; i <= wanted; i++) if (!index(stack, frame[i])) right = 0
            if (right) {
                held[dump] = held[dump] " " id
                count[dump]++
            }
            alive[dump, id] = 1
            all[dump]++
            id = ""
        }
        /^==== dump ====$/ { close_thread(); dump++; count[dump] = all[dump] = 0; next }
        /^".*" (#|\[|prio=|daemon |Id=|os_prio=)/ {
            close_thread()
            id = "vm" ++vm
            if (match($0, /" (#|(daemon )?prio=[0-9]+ Id=|Id=)[0-9]+/)) { id = substr($0, RSTART, RLENGTH); sub(/.*[^0-9]/, "", id) }
            called = $0
            sub(/^"/, "", called)
            sub(/" (#|\[|prio=|daemon |Id=|os_prio=).*/, "", called)
            match_name = called ~ patterns
            stack = ""
            next
        }
        # jcmd Thread.dump_to_file, as text and as JSON
        /^#[0-9]+ ".*"/ || /^ *"tid": "[0-9]+"/ {
            close_thread()
            id = $0
            sub(/^[^0-9]*/, "", id)
            sub(/[^0-9].*/, "", id)
            called = $0
            sub(/^#[0-9]+ "/, "", called)
            sub(/"[^"]*$/, "", called)
            match_name = called ~ patterns
            stack = ""
            next
        }
        /^ *"name": "/ {
            called = $0
            sub(/^ *"name": "/, "", called)
            sub(/",?$/, "", called)
            match_name = called ~ patterns
        }
        { stack = stack "\n" $0 }
        END {
            close_thread()
            for (d = 1; d <= dump; d++) {
                counts = counts " " count[d]
                totals = totals " " all[d]
                n = split(held[d], ids, " ")
                for (i = 1; i <= n; i++) {
                    if (d > 1 && !((d - 1, ids[i]) in alive)) { births++; if (d > dump * 2 / 3) late++ }
                    if (d < dump && !((d + 1, ids[i]) in alive)) deaths++
                }
            }
            printf "%-36s%s | born %d (late %d) died %d | all%s\n", series, counts, births, late, deaths, totals
        }'
done
