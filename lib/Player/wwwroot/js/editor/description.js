// What a name means: under the pointer, or at the cursor on a key.
import { closeHoverTooltips, hasHoverTooltips, hoverTooltip } from "../../vendor/codemirror.js";
import { make } from "./dom.js";
import { showNote } from "./note.js";

const draw = ({ signature, text }) => make("div", "cm-note", make("p", "signature", signature), text ? make("p", "text", text) : null);

/** @param {ReturnType<import("./questions.js").questionsOf>} questions */
export function descriptionFrom(questions) {
  const hover = hoverTooltip(async (view, position) => {
    const answer = await questions.describe(view, position);
    return answer && {
      pos: answer.start,
      end: answer.start + answer.length,
      above: true,
      create: () => ({ dom: draw(answer) }),
    };
  });
  const describe = async view => {
    const answer = await questions.describe(view, view.state.selection.main.head);
    if (answer) showNote(view, { pos: answer.start, dom: draw(answer), kind: "description" });
  };
  const closeHover = view => {
    if (!hasHoverTooltips(view.state)) return false;
    view.dispatch({ effects: closeHoverTooltips });
    return true;
  };
  return {
    extension: hover,
    keys: [
      // As in Visual Studio Code.
      {
        key: "Mod-k Mod-i",
        run(view) {
          describe(view);
          return true;
        },
      },
      { key: "Escape", run: closeHover },
    ],
  };
}
