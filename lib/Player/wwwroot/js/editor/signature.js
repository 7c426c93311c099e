// Help with a call while its arguments are written.
import { EditorView } from "../../vendor/codemirror.js";
import { make } from "./dom.js";
import { hideNote, noteOf, showNote } from "./note.js";

/** @param {ReturnType<import("./questions.js").questionsOf>} questions */
export function signatureFrom(questions) {
  const update = async view => {
    const { head } = view.state.selection.main;
    const help = await questions.signatures(view, head);
    // The cursor may have moved on in the same text; then another question is on its way.
    if (view.state.selection.main.head !== head) return;
    if (help?.signatures.length && view.hasFocus) showNote(view, { pos: head, dom: draw(help), kind: "signature" });
    else hideNote(view, "signature");
  };
  const ask = view => {
    update(view);
    return true;
  };
  const listener = EditorView.updateListener.of(({ docChanged, selectionSet, transactions, view, state }) => {
    if (!docChanged && !selectionSet) return;
    const asked = transactions.some(transaction => transaction.isUserEvent("input.type"))
      && /[(,]/.test(state.sliceDoc(state.selection.main.head - 1, state.selection.main.head));
    if (asked || noteOf(state)?.kind === "signature") ask(view);
  });
  return { extension: listener, keys: [{ key: "Mod-Shift-Space", run: ask }] };
}

function draw({ active, signatures }) {
  const { label, text, activeParameter, parameters } = signatures[active] ?? signatures[0];
  const parameter = parameters[activeParameter];
  const line = parameter
    ? [label.slice(0, parameter.start), make("strong", "", label.slice(parameter.start, parameter.start + parameter.length)),
        label.slice(parameter.start + parameter.length)]
    : [label];
  const others = signatures.length > 1 ? ` (one of ${signatures.length})` : "";
  return make("div", "cm-note",
    make("p", "signature", ...line, others),
    text ? make("p", "text", text) : null,
    parameter?.text ? make("p", "text", parameter.text) : null);
}
