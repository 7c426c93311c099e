// The keys of an editor. Nobody is trapped in it (WCAG 2.1.2): until something was typed Tab goes on to the next
// control, and Escape goes to the cell, from where Tab goes on too.
import { defaultKeymap, EditorView, historyKeymap, indentLess, indentMore, indentUnit, keymap, Prec, searchKeymap }
  from "../../vendor/codemirror.js";

// The editor in which something was typed since it got focus; there is at most one.
let typedIn = null;

const typing = [
  EditorView.updateListener.of(update => {
    if (update.transactions.some(transaction => transaction.isUserEvent("input") || transaction.isUserEvent("delete"))) typedIn = update.view;
  }),
  EditorView.domEventHandlers({ blur() { typedIn = null; } }),
];

const onlyAfterTyping = command => view => typedIn === view && command(view);

const indent = view => {
  const { state } = view;
  if (state.selection.ranges.some(range => !range.empty)) return indentMore(view);
  const unit = state.facet(indentUnit).length;
  const { head } = state.selection.main;
  const column = head - state.doc.lineAt(head).from;
  view.dispatch(state.replaceSelection(" ".repeat(unit - column % unit)), { scrollIntoView: true, userEvent: "input" });
  return true;
};

/**
 * @param {{run: () => void, runAndAdvance: () => void, leave: () => void}} cell what the keys do to the cell
 * @param {import("../../vendor/codemirror.js").KeyBinding[]} more keys of other parts of the editor
 */
export function keysOf(cell, more) {
  const doing = action => () => {
    action();
    return true;
  };
  return [
    typing,
    // Before all others, some of which would take them for a new line.
    Prec.highest(keymap.of([
      { key: "Mod-Enter", run: doing(cell.run) },
      { key: "Shift-Enter", run: doing(cell.runAndAdvance) },
    ])),
    keymap.of([
      ...more,
      ...searchKeymap,
      ...historyKeymap,
      ...defaultKeymap.filter(binding => binding.key !== "Escape"),
      { key: "Tab", run: onlyAfterTyping(indent), shift: onlyAfterTyping(indentLess) },
      // Last, so that it first closes what is open.
      { key: "Escape", run: doing(cell.leave) },
    ]),
  ];
}
