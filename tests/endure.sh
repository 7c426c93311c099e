#!/usr/bin/env bash
# Runs the tests of the explorer, the primitives and the races again and again, and stops at the first failure.
#
#   tests/endure.sh [PASSES]      1000 passes if nothing is said
#
# The mutants are left out: they check the tests and not the library, and compile for a minute each time.
# All else runs, the millions of operations of the stress tests too, optimised from the first call on.
# A pass takes some 15 s of processor time, nearly all of it in the tests themselves: passes in one process were
# measured to take as long as those in a process of their own, which begin as a learner's do, with nothing loaded.
set -uo pipefail
cd "$(dirname "$0")/.."
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_TieredCompilation=0

passes=${1:-1000}
[[ $passes =~ ^[1-9][0-9]*$ ]] || { echo "PASSES must be a whole number from 1 on, but was $passes."; exit 2; }

dotnet build -c Release tests/Course.Tests -v quiet || exit 1
tests=tests/Course.Tests/bin/Release/net10.0/NotebookCourse.Tests.dll
log=$(mktemp)
trap 'rm -f "$log"' EXIT

start=$SECONDS
for ((pass = 1; pass <= passes; pass++)); do
    if ! dotnet "$tests" -noColor -noLogo -parallelMode all \
        -namespace "NotebookCourse.Tests.Interleaving*" \
        -namespace "NotebookCourse.Tests.Primitives*" \
        -namespace "NotebookCourse.Tests.Workloads.Races*" \
        -class- "NotebookCourse.Tests.Primitives.Mutants.*" \
        -method- "*.Check_OfMutant_Fails" \
        -method- "*.Table_OfMutants_IsThatOfTheCode" >"$log" 2>&1; then
        cat "$log"
        echo "Pass $pass failed, after $((pass - 1)) that passed, in $((SECONDS - start)) s."
        exit 1
    fi
    # A filter that finds nothing passes as well.
    tests_run=$(sed -n 's/.*Total: \([0-9]*\),.*/\1/p' "$log")
    [ "${tests_run:-0}" -gt 0 ] || { cat "$log"; echo "Pass $pass ran no test."; exit 1; }
    echo "$pass of $passes: $tests_run tests passed; $((SECONDS - start)) s so far"
done
echo "All $passes passes passed in $((SECONDS - start)) s."
