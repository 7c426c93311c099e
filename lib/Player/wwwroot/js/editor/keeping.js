// The line under a cell's code that says what has become of its text, where that is not what one expects.
import { make } from "./dom.js";

const timeOf = at => new Date(at).toLocaleString([], { dateStyle: "medium", timeStyle: "short" });

function button(text, action) {
  const element = make("button", "", text);
  element.type = "button";
  element.addEventListener("click", action);
  return element;
}

function shown(text, title) {
  const code = make("pre", "", text);
  code.tabIndex = 0;
  code.setAttribute("aria-label", title);
  return make("details", "", make("summary", "", title), code);
}

export class Keeping {
  #place;
  #state = null;
  #said = null;
  #offers = new Map();

  /** @param {HTMLElement | null} place */
  constructor(place) {
    this.#place = place;
  }

  /** Says that the player does not have the text. */
  unkept(reason) {
    this.#say("state", make("p", "unkept", make("span", "mark unkept", "not yet kept"), ` ${reason}`));
  }

  /** Says that the text and another one stand against each other. */
  dispute(theirs, mine, other) {
    this.#say("state", make("div", "dispute",
      make("p", "", "This cell was changed in another window while you wrote here. Neither text is lost: choose the one that stays."),
      shown(theirs, "Show the other text"),
      make("p", "", button("Keep mine", mine), " ", button("Take the other", other))));
  }

  /** Offers a text that was not kept when its page ended. */
  offer(entry, use, drop) {
    const gone = action => () => {
      this.#offers.delete(entry);
      this.#draw();
      action();
    };
    this.#offers.set(entry, make("div", "offer",
      make("p", "", `Text that was not kept, of ${timeOf(entry.at)}. The cell has another text now.`),
      shown(entry.text, "Show it"),
      make("p", "", button("Use it", gone(use)), " ", button("Drop it", gone(drop)))));
    this.#draw();
  }

  /** Says why nothing runs. */
  refuseRun(reason) {
    this.#say("said", make("p", "unrun", `Not run: ${reason}`));
  }

  /** Takes back what was said of a run. */
  clearRun() {
    this.#say("said", null);
  }

  /** Takes back what was said of the text. */
  clear() {
    this.#say("state", null);
  }

  #say(what, element) {
    if (what === "state") this.#state = element; else this.#said = element;
    this.#draw();
  }

  #draw() {
    this.#place?.replaceChildren(...[this.#said, this.#state, ...this.#offers.values()].filter(part => part !== null));
  }
}
