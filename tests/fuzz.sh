#!/usr/bin/env bash
# Gives the readers of files and messages random and hostile input, for longer than the tests do.
#
#   tests/fuzz.sh [SECONDS]      60 seconds for each property if nothing is said
#
# Found by looking: every class of a test project whose name ends in FuzzTests. What fails says with which seed, and
# CsCheck_Seed=SEED tries that one again.
set -uo pipefail
cd "$(dirname "$0")/.." || exit
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

seconds=${1:-60}
[[ $seconds =~ ^[1-9][0-9]*$ ]] || { echo "SECONDS must be a whole number from 1 on, but was $seconds."; exit 2; }
export CsCheck_Time=$seconds

mapfile -t projects < <(find tests -name '*FuzzTests.cs' | cut -d/ -f2 | sort -u)
failed=0
for project in "${projects[@]}"; do
    dotnet test --project "tests/$project" -- --filter-class "*FuzzTests" || failed=1
done
exit $failed
