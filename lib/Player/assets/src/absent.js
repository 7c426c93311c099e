// Stands where Mermaid would bring in ELK (1.5 MB), Cytoscape (mind maps and architecture diagrams) and KaTeX
// (formulas), which no diagram of the course needs. Who draws one reads this sentence in its place.
export default function absent() {
  throw new Error("The player's Mermaid has no mind maps, no architecture diagrams, no ELK layout and no formulas.");
}
absent.use = absent.renderToString = absent;
