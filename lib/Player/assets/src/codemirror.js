// What the player uses of CodeMirror, and nothing else: esbuild leaves out the rest.
export { autocompletion, closeCompletion, completionKeymap, completionStatus } from "@codemirror/autocomplete";
export { defaultKeymap, history, historyKeymap, indentLess, indentMore } from "@codemirror/commands";
export { bracketMatching, HighlightStyle, indentOnInput, indentUnit, StreamLanguage, syntaxHighlighting } from "@codemirror/language";
export { csharp } from "@codemirror/legacy-modes/mode/clike";
export { javascript } from "@codemirror/legacy-modes/mode/javascript";
export { fSharp } from "@codemirror/legacy-modes/mode/mllike";
export { html } from "@codemirror/legacy-modes/mode/xml";
export { forEachDiagnostic, setDiagnostics } from "@codemirror/lint";
export { search, searchKeymap } from "@codemirror/search";
export { Annotation, EditorState, Prec, StateEffect, StateField } from "@codemirror/state";
export { closeHoverTooltips, drawSelection, EditorView, hasHoverTooltips, highlightSpecialChars, hoverTooltip, keymap, showTooltip, tooltips } from "@codemirror/view";
export { tags } from "@lezer/highlight";
