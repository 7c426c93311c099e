#!/usr/bin/env bash
# Measures what a newcomer waits for: from "git clone" to the address that "dotnet run --project lib/Player" prints.
#
#   tests/first-start.sh [TIMES]      3 times if nothing is said; prints each time, and the median
#
# Each time from a new folder, with data of its own, and with the compiler's server cold. What is committed is measured, and the
# packages are expected to be on this machine already. Figures are worth something on a quiet machine only: its load is printed too.
set -uo pipefail
cd "$(dirname "$0")/.." || exit
repository=$PWD
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
# As the SDK has it by itself, even where a machine's settings give each project a compiler of its own.
export UseSharedCompilation=true

times=${1:-3}
[[ $times =~ ^[1-9][0-9]*$ ]] || { echo "TIMES must be a whole number from 1 on, but was $times."; exit 2; }

folder=$(mktemp -d)
group=""
end() {
    [ -z "$group" ] || kill -- "-$group" 2>/dev/null
    # Its name is in the command line of the compiler's server that this run started, and of no other.
    pkill -f "pipename:${SharedCompilationId:-none}" 2>/dev/null
    group=""
}
trap 'end; rm -rf "$folder"' EXIT

measure() {
    local clone=$folder/clone said=$folder/said start now
    rm -rf "$clone" "$folder/data"
    export SharedCompilationId="first-start-$$-$1" NOTEBOOKCOURSE_DATA=$folder/data
    start=$(date +%s%N)
    git clone --quiet "$repository" "$clone" || return 1
    : >"$said"
    # In a group of its own, so that all it starts ends with it.
    set -m
    (cd "$clone" && exec dotnet run --project lib/Player -- --no-browser) >"$said" 2>&1 &
    group=$!
    set +m
    until grep -q "http://127.0.0.1" "$said"; do
        kill -0 "$group" 2>/dev/null || { echo "The player ended before it printed its address:"; cat "$said"; return 1; }
        sleep 0.1
    done
    now=$(date +%s%N)
    end
    seconds=$(awk -v ns=$((now - start)) 'BEGIN { printf "%.1f", ns / 1e9 }')
}

all=()
for ((time = 1; time <= times; time++)); do
    load=$(uptime | sed 's/.*load average[s]*: //')
    measure "$time" || exit 1
    echo "clone to address: $seconds s (load before: $load)"
    all+=("$seconds")
done
printf '%s\n' "${all[@]}" | sort -n | awk '{ s[NR] = $1 } END { printf "median of %d: %.1f s (the goal: at most 60)\n", NR, (s[int((NR + 1) / 2)] + s[int(NR / 2) + 1]) / 2 }'
