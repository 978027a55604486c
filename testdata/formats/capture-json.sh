#!/usr/bin/env bash
# Makes anew the samples of jcmd Thread.dump_to_file and of threads in JSON, with the programs that write them:
# JDK 25's jcmd, Spring Boot's actuator, Jolokia. Needs Maven, curl and a JDK 25 (JAVA25_HOME).
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
home=${JAVA25_HOME:-$(find /usr/lib/jvm -maxdepth 1 -name '*25*' | sort | head -1)}
work=$(mktemp -d)
pid=
trap '{ kill -9 $pid; wait $pid; } 2> /dev/null || true; rm -rf "$work"' EXIT

mvn -q -B -f "$here/programs/pom.xml" dependency:copy-dependencies -DoutputDirectory="$work/lib" >&2
"$home/bin/javac" -d "$work" "$here/programs/VirtualThreads.java"
javac -cp "$work/lib/*" -d "$work" "$here/programs/ActuatorDump.java" # JDK 17

java -cp "$work:$work/lib/*" com.acme.cart.ActuatorDump > "$here/actuator-json/spring-boot-3.5.json"

"$home/bin/java" -javaagent:"$work/lib/jolokia-agent-jvm-2.2.9-javaagent.jar=port=8778" \
    -cp "$work" com.acme.cart.VirtualThreads > "$work/log" 2>&1 &
pid=$!
for _ in $(seq 100); do
    ! grep -q ready "$work/log" || break
    sleep 0.2
done
"$home/bin/jcmd" $pid Thread.dump_to_file -overwrite "$here/jcmd-text/jdk25.txt"
"$home/bin/jcmd" $pid Thread.dump_to_file -overwrite -format=json "$here/jcmd-json/jdk25.json"
jolokia() {
    curl -s -H 'Content-Type: application/json' -d "$1" http://127.0.0.1:8778/jolokia/
}
jolokia '{"type": "exec", "mbean": "java.lang:type=Threading", "operation": "dumpAllThreads(boolean,boolean)",
    "arguments": [true, true]}' > "$here/threadinfo-json/jolokia-2.2.json"
jolokia '{"type": "exec", "mbean": "com.sun.management:type=DiagnosticCommand", "operation": "threadPrint",
    "arguments": [["-l"]]}' > "$here/hotspot/jolokia-2.2-thread-print.json"
