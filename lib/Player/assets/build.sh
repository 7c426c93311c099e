#!/bin/sh
# Makes ../wwwroot/vendor from the locked manifest. Needs Node and an npm registry; learners need neither,
# since what this makes is committed. Run it after a change of package.json (then `npm install` first) or of src/.
set -eu
cd "$(dirname "$0")"
vendor=../wwwroot/vendor
facts=$(mktemp -d)
trap 'rm -rf "$facts"' EXIT

npm ci
mkdir -p "$vendor"

bundle() {
  name=$1
  shift
  npx --no-install esbuild "src/$name.js" --bundle --format=esm --minify --target=es2022 --charset=utf8 \
    --legal-comments=none --log-level=warning --metafile="$facts/$name.json" --outfile="$vendor/$name.js" "$@"
}
bundle codemirror
bundle mermaid --alias:elkjs/lib/elk.bundled.js=./src/absent.js --alias:katex=./src/absent.js \
  --alias:cytoscape=./src/absent.js --alias:cytoscape-fcose=./src/absent.js --alias:cytoscape-cose-bilkent=./src/absent.js

node src/licences.mjs "$vendor/LICENSES.txt" "$facts/codemirror.json" "$facts/mermaid.json"
cd "$vendor"
sha256sum LICENSES.txt codemirror.js mermaid.js > CHECKSUMS
wc -c codemirror.js mermaid.js LICENSES.txt
