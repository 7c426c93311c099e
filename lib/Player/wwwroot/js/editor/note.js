// The one note that an editor shows beside its text: a signature, a description, a problem.
import { EditorView, showTooltip, StateEffect, StateField } from "../../vendor/codemirror.js";

const change = StateEffect.define();

/** @typedef {{pos: number, dom: HTMLElement, kind: string}} Note */

const note = StateField.define({
  create: () => null,
  update(shown, transaction) {
    for (const effect of transaction.effects) if (effect.is(change)) return effect.value;
    if (!shown) return null;
    // Help with a signature stays while its arguments are written and says itself when it is over.
    if (shown.kind !== "signature" && (transaction.docChanged || transaction.selection)) return null;
    return transaction.docChanged ? { ...shown, pos: transaction.changes.mapPos(shown.pos) } : shown;
  },
  provide: field => showTooltip.from(field, shown => shown && {
    pos: shown.pos,
    // Below is the place of the completion list.
    above: true,
    create: () => ({ dom: shown.dom }),
  }),
});

/** Shows a note and has a screen reader say it. */
export function showNote(view, { pos, dom, kind }) {
  const said = [...dom.children].map(part => part.textContent).join(". ");
  view.dispatch({ effects: [change.of({ pos, dom, kind }), EditorView.announce.of(said)] });
}

/** Takes a note away; true if there was one (of that kind). */
export function hideNote(view, kind) {
  const shown = view.state.field(note);
  if (!shown || kind && shown.kind !== kind) return false;
  view.dispatch({ effects: change.of(null) });
  return true;
}

/** @returns {Note | null} */
export const noteOf = state => state.field(note);

export const notes = [
  note,
  EditorView.domEventHandlers({ blur(event, view) { setTimeout(() => hideNote(view)); } }),
];

/** Escape takes the note away, before it does anything else. */
export const noteKeys = [{ key: "Escape", run: view => hideNote(view) }];
