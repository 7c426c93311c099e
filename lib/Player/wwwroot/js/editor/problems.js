// Squiggles under what the compiler would refuse, once the reader has paused after an edit.
import { EditorView, forEachDiagnostic, setDiagnostics } from "../../vendor/codemirror.js";
import { make } from "./dom.js";
import { showNote } from "./note.js";
import { isFromPage } from "./source.js";

const Pause = 400;

const draw = ({ severity, message }) =>
  make("div", "cm-note", make("p", severity, make("span", "severity", `${severity}: `), message));

/** @param {ReturnType<import("./questions.js").questionsOf>} questions */
export function problemsFrom(questions) {
  let timer;

  const diagnose = async view => {
    const answer = await questions.diagnose(view);
    if (!answer) return;
    view.dispatch(setDiagnostics(view.state, answer.map(({ start, length, severity, code, message }) => ({
      from: Math.min(start, view.state.doc.length),
      to: Math.min(start + length, view.state.doc.length),
      severity,
      message: `${message} (${code})`,
      renderMessage: () => draw({ severity, message: `${message} (${code})` }),
    }))));
  };

  const listener = EditorView.updateListener.of(({ docChanged, transactions, view }) => {
    // A knob that is dragged writes into a cell that nobody may ever have edited: no work for the compiler.
    if (!docChanged || transactions.every(isFromPage)) return;
    clearTimeout(timer);
    timer = setTimeout(() => diagnose(view), Pause);
  });

  const go = forward => view => {
    const found = [];
    forEachDiagnostic(view.state, (diagnostic, from) => found.push({ ...diagnostic, at: from }));
    if (found.length === 0) return false;
    found.sort((a, b) => forward ? a.at - b.at : b.at - a.at);
    const { head } = view.state.selection.main;
    const next = found.find(({ at }) => forward ? at > head : at < head) ?? found[0];
    view.dispatch({ selection: { anchor: next.at }, scrollIntoView: true, userEvent: "select" });
    showNote(view, { pos: next.at, dom: draw(next), kind: "problem" });
    return true;
  };

  return {
    extension: listener,
    keys: [{ key: "F8", run: go(true), shift: go(false) }],
  };
}
