// Tells the page of edits: not at each key, but before anything that relies on them.

const Pause = 150;
const PauseWhileLost = 1000;

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

  /** What is not reported yet; null if all is. */
  get untold() {
    const text = this.#read();
    return text === this.#known ? null : text;
  }

  /** Reports after a pause in the typing. */
  soon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.now(), Pause);
  }

  /** Reports now what is not reported yet. */
  async now() {
    clearTimeout(this.#timer);
    const text = this.untold;
    if (text === null) return;
    const before = this.#known;
    this.#known = text;
    try {
      await this.#dotnet.invokeMethodAsync("Edited", this.#cell, text);
      this.isCutOff = false;
    } catch (error) {
      // The page itself says that the connection is lost; what was written waits here until there is one again.
      if (this.#known === text) this.#known = before;
      this.#timer = setTimeout(() => this.now(), PauseWhileLost);
      this.isCutOff = true;
      console.info("An edit is not kept yet: " + error.message);
    }
  }

  /** Notes that the page itself wrote this text. */
  knows(text) {
    this.#known = text;
  }
}
