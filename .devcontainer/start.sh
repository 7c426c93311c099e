#!/usr/bin/env bash
# Lets Polyglot Notebooks start more than once. At its first start it asks the SDK for a list of tools and expects it in
# .config; the SDK 10.0.4xx puts it beside that folder, and the second start fails ("failed to activate"). So the list is
# moved to where it is looked for, or, where the extension has not been started yet, an empty one waits there for it.
set -euo pipefail

# Where VS Code keeps an extension's things: in a container, and in Codespaces.
for server in .vscode-server .vscode-remote; do
    storage="$HOME/$server/data/User/globalStorage/ms-dotnettools.dotnet-interactive-vscode"
    astray="$storage/dotnet-tools.json"
    list="$storage/.config/dotnet-tools.json"
    mkdir -p "$storage/.config"
    if [ -e "$list" ]; then
        continue
    elif [ -e "$astray" ]; then
        mv "$astray" "$list"
        echo "Moved $astray to $list"
    else
        echo '{ "version": 1, "isRoot": true, "tools": {} }' >"$list"
    fi
done
