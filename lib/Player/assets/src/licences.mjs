// Writes the licences of all packages of which the bundles hold at least a line.
// Usage: node licences.mjs OUTPUT METAFILE...
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [output, ...metafiles] = process.argv.slice(2);

const folders = new Set();
for (const metafile of metafiles) {
  for (const { inputs } of Object.values(JSON.parse(readFileSync(metafile, "utf8")).outputs)) {
    for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
      // The last node_modules of a path is the one that the package itself lies in.
      const folder = path.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0];
      if (folder && bytesInOutput > 0) folders.add(folder);
    }
  }
}

const licenceOf = folder => {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find(entry => /^licen[cs]e/i.test(entry));
  if (!license && !file) throw new Error(`${name} ${version} names no licence: find out before it is shipped.`);
  const text = file
    ? readFileSync(join(folder, file), "utf8").trim()
    : `The package carries no text of its licence. Author: ${author?.name ?? author ?? "not named"}.`;
  return { heading: `${name} ${version} (${license ?? "see the text"})`, text };
};

const licences = [...folders].map(licenceOf).sort((a, b) => (a.heading < b.heading ? -1 : 1));
const lines = text => text.split(/\r?\n/).map(line => line.trimEnd()).join("\n");
writeFileSync(output, licences.map(({ heading, text }) => `${heading}\n${"-".repeat(heading.length)}\n${lines(text)}\n`).join("\n\n"));
