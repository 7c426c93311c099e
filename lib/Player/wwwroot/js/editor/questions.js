// What an editor asks the language service about its text.
import { isLost } from "../connection.js";
import { whyTooMuch } from "./limit.js";

/**
 * @param {object} dotnet the page's component
 * @param {string} cell
 */
export function questionsOf(dotnet, cell) {
  /** Asks, and gives null when the text has changed before the answer came, or the answer is nothing. */
  const ask = async (view, method, ...details) => {
    const { doc } = view.state;
    const text = doc.toString();
    if (isLost() || whyTooMuch(text)) return null;
    const answer = await dotnet.invokeMethodAsync(method, cell, text, ...details);
    return view.state.doc.eq(doc) ? answer : null;
  };
  return {
    complete: (view, position, typed) => ask(view, "Complete", position, typed),
    document: (view, position, label) => ask(view, "Document", position, label),
    describe: (view, position) => ask(view, "Describe", position),
    signatures: (view, position) => ask(view, "HelpWithSignature", position),
    diagnose: view => ask(view, "Diagnose"),
  };
}
