#!/usr/bin/env bash
# The example on a cluster of two workers on this machine: a master and two workers of Spark's own, started here and stopped at the end.
#
#   Examples/spark/test.sh PROGRAM GLOSSARY [COPIES-OF-THE-CORPUS]
set -euo pipefail
program=$(realpath "${1:?usage: test.sh PROGRAM GLOSSARY [COPIES]}")
glossary=$(realpath "${2:?usage: test.sh PROGRAM GLOSSARY [COPIES]}")
copies=${3:-400}
here=$(cd "$(dirname "$0")" && pwd)
venv=${RASM_SPARK_VENV:-$here/../../.build/spark-venv}
version=4.0.1

command -v java >/dev/null || { echo "Spark runs on Java 17 or later, and there is no 'java': install it (Debian: default-jre-headless)"; exit 2; }
if ! "$venv/bin/python" -c 'import pyspark' 2>/dev/null; then
    echo "PySpark is missing: installing it into $venv (some 400 MB)"
    python3 -m venv "$venv"
    "$venv/bin/pip" install -q --disable-pip-version-check "pyspark>=$version,<5"
fi

folder=$(mktemp -d)
started=()
stop() {
    for process in "${started[@]}"; do kill "$process" 2>/dev/null || true; done
    wait 2>/dev/null || true
    rm -rf "$folder"
}
trap stop EXIT

SPARK_HOME=$("$venv/bin/python" -c 'import os, pyspark; print(os.path.dirname(pyspark.__file__))')
export SPARK_HOME SPARK_LOCAL_IP=127.0.0.1 SPARK_NO_DAEMONIZE=1
export PYSPARK_PYTHON=$venv/bin/python PYTHONPATH=$here

# Port 0 lets the system choose a free one; the log tells which.
"$SPARK_HOME/bin/spark-class" org.apache.spark.deploy.master.Master --host 127.0.0.1 --port 0 --webui-port 0 >"$folder/master.log" 2>&1 &
started+=($!)
for _ in $(seq 60); do
    master=$(grep -o 'spark://127.0.0.1:[0-9]*' "$folder/master.log" | head -n 1) && break
    sleep 0.5
done
[ -n "${master:-}" ] || { cat "$folder/master.log"; exit 1; }
for number in 1 2; do
    "$SPARK_HOME/bin/spark-class" org.apache.spark.deploy.worker.Worker --host 127.0.0.1 --webui-port 0 --cores 1 --memory 1g \
        --work-dir "$folder/worker$number" "$master" >"$folder/worker$number.log" 2>&1 &
    started+=($!)
done
for _ in $(seq 60); do
    [ "$(grep -c 'Registering worker' "$folder/master.log")" = 2 ] && break
    sleep 0.5
done

"$venv/bin/python" "$here/cluster_test.py" --master "$master" --rasm "$program" --glossary "$glossary" --copies "$copies" \
    --folder "$folder" 2>"$folder/test.log" || { tail -n 30 "$folder/test.log"; exit 1; }
for number in 1 2; do
    [ -n "$(find "$folder/worker$number" -name "$(basename "$program")" -print -quit)" ] || { echo "worker $number was sent no program"; exit 1; }
done
