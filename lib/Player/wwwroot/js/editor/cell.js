// One cell's code: the page's drawn source until it is needed, then an editor in its place.
import { Reporter } from "./reporter.js";

let loading;
const load = () => loading ??= Promise.all([import("./create.js"), import("./source.js")])
  .then(([{ createEditor }, { writeSource }]) => ({ createEditor, writeSource }));

export class CellEditor {
  #dotnet;
  #element;
  #cell;
  #source;
  #help;
  #reporter = null;
  #writeSource;
  #opening = null;
  #gone = new AbortController();
  view = null;

  /** @param {HTMLElement} element the page's `.editor` */
  constructor(element, dotnet, help) {
    this.#element = element;
    this.#cell = element.dataset.cell;
    this.#source = element.dataset.source;
    this.#dotnet = dotnet;
    this.#help = help;
    this.#drawn.addEventListener("focus", () => this.focus(), { signal: this.#gone.signal });
  }

  get #drawn() {
    return this.#element.querySelector("pre.code");
  }

  /** Whether the element still stands for the same cell: the page may have taken it away or given it to another. */
  get isCurrent() {
    return this.#element.isConnected && this.#element.dataset.cell === this.#cell;
  }

  /** Puts the editor in the place of the drawn source. */
  open() {
    return this.#opening ??= this.#open();
  }

  async #open() {
    const { createEditor, writeSource } = await load();
    if (this.#gone.signal.aborted) return;
    const drawn = this.#drawn;
    const { language, label } = this.#element.dataset;
    this.#writeSource = writeSource;
    this.view = createEditor(
      { host: this.#element, cell: this.#cell, source: this.#source, language, label, help: this.#help },
      this.#dotnet,
      {
        edited: () => this.#reporter.soon(),
        focus: () => { this.#dotnet.invokeMethodAsync("Entered", this.#cell); },
        blur: () => { this.#reporter.now(); },
        run: () => this.#run("RunCell"),
        runAndAdvance: () => this.#run("RunAndAdvance"),
        leave: () => this.#element.closest(".cell")?.focus(),
      });
    this.#reporter = new Reporter(this.#dotnet, this.#cell, this.view.state.doc.toString(), () => this.view.state.doc.toString());
    // Hidden, not removed, since the page's renderer owns it.
    drawn.hidden = true;
    this.view.scrollDOM.scrollLeft = drawn.scrollLeft;
  }

  async #run(method) {
    await this.flush();
    await this.#dotnet.invokeMethodAsync(method, this.#cell);
  }

  async focus() {
    await this.open();
    this.view?.focus();
  }

  get cell() {
    return this.#cell;
  }

  /** The text, if the page does not know it yet; null otherwise. */
  get untold() {
    return this.#reporter?.untold ?? null;
  }

  /** Whether there is an edit that the page cannot be told of. */
  get isCutOff() {
    return this.#reporter?.isCutOff ?? false;
  }

  /** Tells the page of an edit that it does not know of yet. */
  async flush() {
    await this.#reporter?.now();
  }

  /** Shows a text that the page has written into the cell. */
  setSource(text) {
    this.#source = text;
    if (!this.view) return;
    this.#writeSource(this.view, text);
    this.#reporter.knows(this.view.state.doc.toString());
  }

  /** Selects a line from a column on; both count from one. */
  async reveal(line, column) {
    await this.focus();
    if (!this.view) return;
    const { doc } = this.view.state;
    const { from, to } = doc.line(Math.min(Math.max(line, 1), doc.lines));
    const start = from + Math.max(column, 1) - 1;
    // A fault at the very end of a line would leave nothing to see.
    this.view.dispatch({ selection: { anchor: start < to ? start : from, head: to }, scrollIntoView: true, userEvent: "select" });
  }

  /** Gives the page back its drawn source. */
  close() {
    this.#gone.abort();
    this.flush();
    this.view?.destroy();
    if (this.#drawn) this.#drawn.hidden = false;
  }
}
