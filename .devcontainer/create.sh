#!/usr/bin/env bash
# Makes a fresh container (or any Debian or Ubuntu with the .NET SDK) ready for the course. Running it again does no harm.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

echo "== 1 of 4: Python and Jupyter"
bash .devcontainer/packages.sh

echo "== 2 of 4: the course"
# Compiled to native code now: nobody waits yet.
dotnet build lib/Player -p:CourseReadyToRun=true

echo "== 3 of 4: the course's kernel for Jupyter"
dotnet run --no-build --project lib/Player -- jupyter install

echo "== 4 of 4: Polyglot Notebooks"
bash .devcontainer/start.sh

echo "Ready: the task \"Open the player\", or any file of notebooks/."
