// Makes the editor of one cell. The only way to CodeMirror's bundle, which a page loads when it first needs an editor.
import { bracketMatching, drawSelection, EditorState, EditorView, highlightSpecialChars, history, indentOnInput, indentUnit, search, tooltips }
  from "../../vendor/codemirror.js";
import { completionFrom } from "./completion.js";
import { descriptionFrom } from "./description.js";
import { keysOf } from "./keys.js";
import { languageOf } from "./language.js";
import { look } from "./look.js";
import { noteKeys, notes } from "./note.js";
import { problemsFrom } from "./problems.js";
import { questionsOf } from "./questions.js";
import { signatureFrom } from "./signature.js";
import { isFromPage } from "./source.js";

function serviceFor(dotnet, cell) {
  const questions = questionsOf(dotnet, cell);
  const parts = [completionFrom(questions), signatureFrom(questions), descriptionFrom(questions), problemsFrom(questions)];
  return {
    extension: [notes, parts.map(part => part.extension)],
    // A list of completions lies over a note, so Escape asks it first.
    keys: [...parts.flatMap(part => part.keys), ...noteKeys],
  };
}

/**
 * @param {{host: HTMLElement, cell: string, source: string, language: string, label: string, help: string}} facts
 * `help` is the id of the element that says how to leave an editor
 * @param {object} dotnet the page's component, which answers for C# only
 * @param {{edited: () => void, run: () => void, runAndAdvance: () => void, leave: () => void, focus: () => void, blur: () => void}} events
 */
export function createEditor(facts, dotnet, events) {
  const service = facts.language === "csharp" ? serviceFor(dotnet, facts.cell) : { extension: [], keys: [] };
  return new EditorView({
    parent: facts.host,
    doc: facts.source,
    extensions: [
      look,
      languageOf(facts.language),
      history(),
      drawSelection(matchMedia("(prefers-reduced-motion: reduce)").matches ? { cursorBlinkRate: 0 } : {}),
      highlightSpecialChars(),
      bracketMatching(),
      indentOnInput(),
      indentUnit.of("    "),
      EditorState.tabSize.of(4),
      search(),
      // A popup may be longer than the cell, which scrolls sideways and would cut it off.
      tooltips({ position: "fixed" }),
      // The keyboard reaches it anyway; the tab index says so to tools that do not know of editable elements.
      EditorView.contentAttributes.of({ tabindex: "0", "aria-label": facts.label, "aria-describedby": facts.help }),
      EditorView.updateListener.of(update => {
        if (update.docChanged && !update.transactions.every(isFromPage)) events.edited();
      }),
      EditorView.domEventHandlers({ blur: events.blur, focus: events.focus }),
      service.extension,
      keysOf(events, service.keys),
    ],
  });
}
