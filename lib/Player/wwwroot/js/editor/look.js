// How an editor looks. Type, line height and tab size come from the element it stands in, as the drawn source's do,
// and colours from the page's variables: so an editor has the size and the theme of what it replaces.
import { EditorView, HighlightStyle, syntaxHighlighting, tags } from "../../vendor/codemirror.js";

const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.meta, tags.modifier], color: "var(--code-keyword)" },
  { tag: [tags.string, tags.attributeValue, tags.regexp], color: "var(--code-string)" },
  { tag: tags.comment, color: "var(--code-comment)" },
  { tag: [tags.number, tags.bool, tags.atom], color: "var(--code-number)" },
  { tag: [tags.typeName, tags.tagName, tags.attributeName], color: "var(--code-type)" },
]);

const shape = EditorView.theme({
  "&": { color: "var(--code-text)", backgroundColor: "transparent", fontSize: "inherit" },
  // The page draws the ring of focus around the element that holds the editor.
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "inherit", lineHeight: "inherit" },
  ".cm-content": { padding: "var(--code-padding)", caretColor: "var(--code-text)" },
  ".cm-line": { padding: "0" },
  ".cm-cursor": { borderInlineStart: "2px solid var(--code-text)" },
  // Named as CodeMirror names them, which is what it takes to be the stronger rule.
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground":
    { background: "var(--code-selection)" },
  "&.cm-focused .cm-matchingBracket": { backgroundColor: "transparent", outline: "1px solid currentColor" },
  // A bracket just opened is no mistake yet.
  "&.cm-focused .cm-nonmatchingBracket": { backgroundColor: "transparent" },
  ".cm-lintRange": { backgroundImage: "none", textDecorationSkipInk: "none" },
  ".cm-lintRange-error": { textDecoration: "underline wavy var(--code-error)" },
  ".cm-lintRange-warning": { textDecoration: "underline wavy var(--code-warning)" },
  ".cm-lintRange-info": { textDecoration: "underline dotted var(--code-comment)" },
  ".cm-tooltip": {
    color: "var(--code-text)", backgroundColor: "var(--code-popup)", border: "1px solid var(--code-line)", borderRadius: ".3rem",
    // Above a page's sticky parts.
    zIndex: "100",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": { fontFamily: "inherit", maxHeight: "14rem" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { padding: ".2rem .6rem" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]": { color: "var(--code-text)", background: "var(--code-selection)" },
  ".cm-completionLabel": { paddingInlineEnd: ".75rem" },
  ".cm-completionMatchedText": { textDecoration: "none", fontWeight: "bold" },
  ".cm-completionDetail": { fontStyle: "normal", color: "var(--code-comment)" },
  ".cm-completionInfo, .cm-note": { padding: ".4rem .6rem", maxWidth: "min(32rem, 90vw)", whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
  // Without room beside the list it would lie over the list.
  ".cm-completionInfo-left-narrow, .cm-completionInfo-right-narrow": { display: "none" },
  ".cm-note p": { margin: "0" },
  ".cm-note .text": { fontFamily: "system-ui, sans-serif", marginBlockStart: ".25rem" },
  ".cm-note .severity": { fontFamily: "system-ui, sans-serif", color: "var(--code-error)", fontWeight: "600" },
  ".cm-note .warning .severity": { color: "var(--code-warning)" },
  ".cm-note .info .severity": { color: "var(--code-comment)" },
  ".cm-panels": { color: "var(--code-text)", backgroundColor: "var(--code-popup)", fontFamily: "system-ui, sans-serif" },
  ".cm-panels.cm-panels-bottom": { borderTop: "1px solid var(--code-line)" },
  ".cm-panel.cm-search": { padding: ".4rem 2rem .4rem .6rem" },
  ".cm-textfield, .cm-button, .cm-panel.cm-search [name=close]":
    { color: "inherit", background: "transparent", border: "1px solid var(--code-comment)", borderRadius: ".2rem" },
  ".cm-panel.cm-search [name=close]": { minWidth: "1.5rem", minHeight: "1.5rem" },
  ".cm-searchMatch": { backgroundColor: "transparent", outline: "1px solid var(--code-number)" },
  ".cm-searchMatch-selected": { backgroundColor: "var(--code-selection)" },
});

export const look = [shape, syntaxHighlighting(colours)];
