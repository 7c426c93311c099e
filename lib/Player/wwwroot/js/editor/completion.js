// Completion: after a dot, while a name is typed, and on Ctrl+Space.
import { autocompletion, closeCompletion, completionKeymap, completionStatus } from "../../vendor/codemirror.js";
import { make } from "./dom.js";

// Escape closes a list that is seen. A list still on its way is called off too, but must not keep Escape from its other work.
const close = view => {
  const seen = completionStatus(view.state) === "active";
  return closeCompletion(view) && seen;
};

const keys = [...completionKeymap.filter(binding => binding.key !== "Escape"), { key: "Escape", run: close }];

/** @param {ReturnType<import("./questions.js").questionsOf>} questions */
export function completionFrom(questions) {
  const source = async context => {
    const word = context.matchBefore(/[\w@]*/);
    const before = context.state.sliceDoc(word.from - 1, word.from);
    if (!context.explicit && before !== "." && !/^[^\d]/.test(word.text)) return null;

    const typed = context.explicit ? null : context.state.sliceDoc(context.pos - 1, context.pos);
    const answer = await questions.complete(context.view, context.pos, typed);
    if (!answer || context.aborted || answer.items.length === 0) return null;
    // The documentation is asked for by the text for which the list was made: what was typed since only narrows it.
    const documentation = item => async () => {
      const text = await questions.document(context.view, context.view.state.selection.main.head, item.label);
      return text ? make("div", "", text) : null;
    };
    return {
      from: answer.start,
      to: answer.start + answer.length,
      validFor: /^\w*$/,
      options: answer.items.map(item => ({
        label: item.label,
        apply: item.insert,
        type: item.kind,
        detail: item.detail ?? undefined,
        info: documentation(item),
      })),
    };
  };
  // The detail says what an item is; a row of pictures would say it again.
  const extension = autocompletion({ override: [source], icons: false, defaultKeymap: false, activateOnTypingDelay: 50 });
  return { extension, keys };
}
