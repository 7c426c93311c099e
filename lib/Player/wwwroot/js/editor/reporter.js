// Tells the page of edits: not at each key, but before anything that relies on them.

const Pause = 150;
const Again = 1000;

export class Reporter {
  #dotnet;
  #cell;
  #read;
  #known;
  #timer;

  /** Whether the page could not be told: the player does not answer. */
  isCutOff = false;

  /**
   * @param {object} dotnet the page's component
   * @param {string} cell
   * @param {string} source the text that the page knows
   * @param {() => string} read gives the text as it stands
   */
  constructor(dotnet, cell, source, read) {
    this.#dotnet = dotnet;
    this.#cell = cell;
    this.#known = source;
    this.#read = read;
  }

  /** Reports after a pause in the typing. */
  soon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.now(), Pause);
  }

  /** Reports now what is not reported yet. */
  async now() {
    clearTimeout(this.#timer);
    const text = this.#read();
    if (text === this.#known) return;
    this.#known = text;
    try {
      await this.#dotnet.invokeMethodAsync("Edited", this.#cell, text);
      this.isCutOff = false;
    } catch (error) {
      console.info("An edit waits until the player answers: " + error.message);
      this.isCutOff = true;
      this.#known = null;
      this.#timer = setTimeout(() => this.now(), Again);
    }
  }

  /** Notes that the page itself wrote this text. */
  knows(text) {
    this.#known = text;
  }
}
