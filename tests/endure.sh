#!/usr/bin/env bash
# Runs the tests of the explorer, the primitives, the experiments and the races again and again, and stops at the first failure.
#
#   tests/endure.sh [PASSES]      1000 passes if nothing is said
#
# The mutants are left out: they check the tests and not the library, and take longer than all the rest.
# All else runs, the millions of operations of the stress tests too.
# All passes run in one process: to start it and to compile is nearly half of a pass that has a process of its own.
set -uo pipefail
cd "$(dirname "$0")/.." || exit
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

passes=${1:-1000}
[[ $passes =~ ^[1-9][0-9]*$ ]] || { echo "PASSES must be a whole number from 1 on, but was $passes."; exit 2; }

dotnet build -c Release tests/Course.Tests -v quiet || exit 1
dotnet run tests/endure.cs -- tests/Course.Tests/bin/Release/net10.0/NotebookCourse.Tests.dll "$passes" -noColor -noLogo -parallelMode all \
    -namespace "NotebookCourse.Tests.Interleaving*" \
    -namespace "NotebookCourse.Tests.Primitives*" \
    -namespace "NotebookCourse.Tests.Topics.Races*" \
    -namespace "NotebookCourse.Tests.Topics.Locks*" \
    -namespace "NotebookCourse.Tests.Topics.Museum*" \
    -namespace "NotebookCourse.Tests.Experiments*" \
    -class- "NotebookCourse.Tests.Primitives.Mutants.*"
