// One cell's code: the page's drawn source until it is needed, then an editor in its place.
import { fingerprint, withEditorsLines } from "./fingerprint.js";
import { Keeping } from "./keeping.js";
import { Reporter } from "./reporter.js";
import { thisPage } from "./thisPage.js";
import { dropUnkept } from "./unkept.js";

let loading;
const load = () => loading ??= Promise.all([import("./create.js"), import("./source.js")])
  .then(([{ createEditor }, { writeSource }]) => ({ createEditor, writeSource }));

export class CellEditor {
  #dotnet;
  #element;
  #cell;
  #source;
  #help;
  #run;
  #keeping;
  #reporter = null;
  #writeSource;
  #opening = null;
  #gone = new AbortController();
  view = null;

  /**
   * @param {HTMLElement} element the page's `.editor`
   * @param {object} dotnet the page's component
   * @param {string} help the id of the element that says how to leave an editor
   * @param {(method: string, cell: string) => void} run runs the cell
   */
  constructor(element, dotnet, help, run) {
    this.#element = element;
    this.#cell = element.dataset.cell;
    this.#source = withEditorsLines(element.dataset.source);
    this.#dotnet = dotnet;
    this.#help = help;
    this.#run = run;
    this.#keeping = new Keeping(element.parentElement.querySelector(":scope > .keeping"));
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
        run: () => this.#run("RunCell", this.#cell),
        runAndAdvance: () => this.#run("RunAndAdvance", this.#cell),
        leave: () => this.#element.closest(".cell")?.focus(),
      });
    const text = { read: () => this.view.state.doc.toString(), write: text => writeSource(this.view, text) };
    this.#reporter = new Reporter(this.#dotnet, { cell: this.#cell, key: this.key }, this.#source, text, this.#keeping);
    // Hidden, not removed, since the page's renderer owns it.
    drawn.hidden = true;
    this.view.scrollDOM.scrollLeft = drawn.scrollLeft;
  }

  async focus() {
    await this.open();
    this.view?.focus();
  }

  get cell() {
    return this.#cell;
  }

  /** What the cell is known by, with its chapter and its course. */
  get key() {
    return this.#element.dataset.key ?? this.#cell;
  }

  /** The text that the player has for certain. */
  get known() {
    return this.#reporter?.known ?? this.#source;
  }

  /** The message that tells the player of the text; null if it has it. */
  get message() {
    return this.#reporter?.message ?? null;
  }

  /** Whether there is an edit that would be lost with the page. */
  get isAtRisk() {
    return this.#reporter?.isAtRisk ?? false;
  }

  /** Tells the player of an edit that it does not have yet; gives whether it has what stands here. */
  async flush() {
    return await this.#reporter?.now() ?? true;
  }

  /** Keeps an edit that the player does not have in the browser. */
  hold() {
    this.#reporter?.hold();
  }

  /** Says under the cell why it does not run. */
  refuseRun(reason) {
    this.#keeping.refuseRun(reason);
  }

  /** Takes that back. */
  clearRun() {
    this.#keeping.clearRun();
  }

  /** Takes up what a page that is gone has left: if the cell is as that page knew it, it goes on; otherwise it is offered. */
  async recover(entry) {
    if (entry.text === this.known) {
      dropUnkept(entry.key, entry.page);
      return;
    }
    await this.open();
    if (!this.view) return;
    if (this.#reporter.untold === null && entry.bases.includes(fingerprint(this.known))) this.#use(entry);
    else this.#keeping.offer(entry, () => this.#use(entry), () => dropUnkept(entry.key, entry.page));
  }

  #use(entry) {
    this.view.dispatch({ changes: { from: 0, to: this.view.state.doc.length, insert: entry.text } });
    // Under the name of this page, before it goes under the other's.
    this.#reporter.hold();
    if (entry.key !== this.key || entry.page !== thisPage) dropUnkept(entry.key, entry.page);
    this.#reporter.now();
  }

  /** Shows a text that came from the player: the page has written it into the cell, or another page of the notebook has. */
  setSource(text) {
    const shown = withEditorsLines(text);
    if (!this.view) {
      this.#source = shown;
      if (this.#drawn) this.#drawn.querySelector("code").textContent = shown;
      return;
    }
    const { untold } = this.#reporter;
    if (untold !== null && untold !== shown) {
      this.#reporter.dispute(shown);
      return;
    }
    this.#writeSource(this.view, shown);
    this.#reporter.knows(shown);
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
    this.hold();
    this.flush();
    this.view?.destroy();
    if (this.#drawn) this.#drawn.hidden = false;
  }
}
