// Tells the player of a cell's edits: not at each key, but before anything that relies on them. Each edit has a number and
// is answered; what is not answered in time is kept in the page and in the browser, and sent again.
import { isLost } from "../connection.js";
import { Late, Patience, within } from "../within.js";
import { fingerprint } from "./fingerprint.js";
import { whyTooMuch } from "./limit.js";
import { nextNumber, thisPage } from "./thisPage.js";
import { dropUnkept, keepUnkept } from "./unkept.js";

const Pause = 150;
const LongestPause = 15_000;

export class Reporter {
  #dotnet;
  #cell;
  #key;
  #read;
  #write;
  #keeping;
  #known;
  /** What the player may have of this page: the text that it had for certain, and those sent since. */
  #bases;
  #answered = 0;
  #asking = null;
  #timer;
  #tries = 0;
  #isUnkept = false;
  #inBrowser = false;
  #theirs = null;

  /**
   * @param {object} dotnet the page's component
   * @param {{cell: string, key: string}} names
   * @param {string} source the text that the player has
   * @param {{read: () => string, write: (text: string) => void}} text reads the text as it stands, and writes another in its place
   * @param {import("./keeping.js").Keeping} keeping
   */
  constructor(dotnet, { cell, key }, source, { read, write }, keeping) {
    this.#dotnet = dotnet;
    this.#cell = cell;
    this.#key = key;
    this.#read = read;
    this.#write = write;
    this.#keeping = keeping;
    this.#known = source;
    this.#bases = [{ number: 0, mark: fingerprint(source) }];
  }

  /** The text that the player has for certain. */
  get known() {
    return this.#known;
  }

  /** What the player does not have, or is not known to have; null if it has all. */
  get untold() {
    const text = this.#read();
    // Of what was sent and not answered, nobody knows whether it has arrived.
    return text === this.#known && this.#bases.length === 1 ? null : text;
  }

  /** Whether there is an edit that would be lost with the page. */
  get isAtRisk() {
    return this.untold !== null && this.#isUnkept && !this.#inBrowser;
  }

  /** The message that tells of the text; null if the player has it. */
  get message() {
    const text = this.untold;
    return text === null || this.#theirs !== null || whyTooMuch(text) ? null : this.#messageOf(text);
  }

  /** Tells of the text after a pause in the typing. While the player does not answer, the text waits in the browser. */
  soon() {
    if (this.#isUnkept || this.#theirs !== null) {
      this.hold();
      return;
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.now(), Pause);
  }

  /**
   * Tells now what is not told yet.
   * @returns {Promise<boolean>} whether the player has the text that stood here
   */
  async now() {
    const text = this.untold;
    if (text === null) {
      if (this.#theirs === null) this.#settle();
      return true;
    }
    clearTimeout(this.#timer);
    if (this.#theirs !== null) return false;
    const refusal = whyTooMuch(text);
    if (refusal) {
      this.#refuse(refusal);
      return false;
    }
    if (isLost()) {
      this.#wait();
      return false;
    }
    if (this.#asking?.text !== text) this.#ask(text);
    const asking = this.#asking;
    const taken = await within(asking.answer, Patience);
    if (taken !== Late) return taken;
    if (this.#asking === asking) this.#asking = null;
    if (asking.number > this.#answered && this.untold !== null) this.#wait();
    return false;
  }

  #ask(text) {
    const message = this.#messageOf(text);
    this.#bases.push({ number: message.number, mark: fingerprint(text) });
    const asking = { text, number: message.number };
    this.#asking = asking;
    asking.answer = this.#dotnet.invokeMethodAsync("Edited", this.#cell, message)
      .then(answer => this.#take(message.number, text, answer ?? {}), error => this.#fail(error))
      .finally(() => { if (this.#asking === asking) this.#asking = null; });
  }

  /** Keeps what is not told in the browser, so that it outlives the page. */
  hold() {
    const text = this.untold;
    if (text === null) return;
    this.#inBrowser = keepUnkept(this.#key, { cell: this.#cell, text, bases: this.#bases.map(base => base.mark), at: Date.now() });
  }

  /** Notes that this text is the player's. */
  knows(text) {
    this.#known = text;
    this.#bases = [{ number: 0, mark: fingerprint(text) }];
    this.#settle();
  }

  /** Notes that the player has a text from elsewhere, while another one stands here. */
  dispute(theirs) {
    // It was decided on, or seen, before the text that stands here was written: that one may follow it.
    if (this.#bases.some(base => base.mark === fingerprint(theirs))) {
      this.#follow(theirs);
      this.soon();
      return;
    }
    this.#theirs = theirs;
    this.#isUnkept = true;
    this.hold();
    this.#keeping.dispute(theirs,
      () => {
        this.#bases.push({ number: 0, mark: fingerprint(theirs) });
        this.#follow(theirs);
        this.now();
      },
      () => {
        this.#write(theirs);
        this.knows(this.#read());
      });
  }

  // The player has their text for certain, and the one that stands here is to come after it.
  #follow(theirs) {
    this.#known = theirs;
    this.#theirs = null;
    this.#isUnkept = false;
    // An answer to what was sent before would not be one to this.
    this.#asking = null;
    this.#keeping.clear();
  }

  #messageOf(text) {
    return { page: thisPage, number: nextNumber(), bases: this.#bases.map(base => base.mark), text };
  }

  #take(number, text, answer) {
    // Overtaken by the answer to a later one.
    if (number < this.#answered) return this.untold === null;
    this.#answered = number;
    if (typeof answer.theirs === "string") {
      this.dispute(answer.theirs);
      return false;
    }
    if (answer.refusal) {
      this.#refuse(answer.refusal);
      return false;
    }
    if (!answer.taken) {
      this.#wait();
      return false;
    }
    this.#known = text;
    this.#bases = [{ number, mark: fingerprint(text) }, ...this.#bases.filter(base => base.number > number)];
    this.#tries = 0;
    if (this.untold !== null) {
      this.#isUnkept = false;
      this.soon();
    } else if (answer.kept) {
      this.#settle();
    }
    // What the disk has refused the player tries again, and says so under the cell.
    return true;
  }

  #fail(error) {
    console.info("An edit is not kept yet: " + error.message);
    this.#wait();
    return false;
  }

  #wait() {
    this.#isUnkept = true;
    this.hold();
    // Another text stands against it, which the learner has to decide on first.
    if (this.#theirs !== null) return;
    this.#keeping.unkept(this.#inBrowser
      ? "The player does not answer. Your text is kept in this browser, and goes to the player as soon as it answers."
      : "The player does not answer, and the browser keeps nothing: leave this page open. Your text goes to the player as soon as it answers.");
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.now(), Math.min(Patience * 2 ** this.#tries++, LongestPause));
  }

  #refuse(reason) {
    this.#isUnkept = true;
    this.hold();
    this.#keeping.unkept(`${reason} It is in this page ${this.#inBrowser ? "and this browser" : ""} only; what ran before is unchanged.`);
    // It is looked at again when it has been changed.
    this.#isUnkept = false;
  }

  #settle() {
    this.#isUnkept = false;
    this.#theirs = null;
    this.#tries = 0;
    clearTimeout(this.#timer);
    dropUnkept(this.#key);
    this.#inBrowser = false;
    this.#keeping.clear();
  }
}
