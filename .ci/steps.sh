# shellcheck shell=bash
# What .ci/run and .ci/thorough are made of. Each step adds to what the last line says.
passed=0 failed=0 fallen=

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
# One compiler for all projects, which warms up once, even where a machine's settings give each its own.
export UseSharedCompilation=true

# What the dev container installs for a learner; Chromium with letters for the browser tests, and checkers that only tests call.
install_packages() {
    local said
    said=$(mktemp)
    bash .devcontainer/packages.sh chromium fonts-liberation shellcheck python3-jupyter-kernel-test >"$said" 2>&1 ||
        { tail -n 5 "$said"; echo "Not every package could be installed; tests that need a missing one will skip."; }
}

# run_tests OPTIONS...: builds what has changed and runs the tests that the options ask for.
run_tests() {
    local log code failures
    log=$(mktemp)
    dotnet test "$@" 2>&1 | tee "$log"
    code=$?
    failures=$(count failed "$log")
    [ "$code" -eq 0 ] || [ "$failures" -gt 0 ] || { echo "The tests did not run to their end (exit code $code)."; failures=1; }
    passed=$((passed + $(count succeeded "$log")))
    failed=$((failed + failures))
    fallen+=$(grep -A 3 '^failed ' "$log")
    dotnet build-server shutdown --vbcscompiler >/dev/null
}

# run_step WHAT COMMAND...: something that holds or does not.
run_step() {
    local what=$1
    shift
    "$@" && return
    echo "$what failed."
    failed=$((failed + 1))
}

# Once more what failed, which stands far above otherwise; the last line, and whether all is well.
give_verdict() {
    [ -z "$fallen" ] || echo "$fallen"
    echo "$passed passed, $failed failed"
    [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
}

count() { awk -v key="$1:" '$1 == key { n = $2 } END { print n + 0 }' "$2"; }
