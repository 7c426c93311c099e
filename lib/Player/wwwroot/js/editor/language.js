// The languages that a cell may be in.
import { fSharp, html, javascript, StreamLanguage } from "../../vendor/codemirror.js";
import { csharpLanguage } from "./csharp.js";

const languages = {
  csharp: csharpLanguage,
  fsharp: StreamLanguage.define(fSharp),
  html: StreamLanguage.define(html),
  javascript: StreamLanguage.define(javascript),
};

/** The extensions for a language; none for one without colours, such as Mermaid's. */
export const languageOf = name => languages[name] ?? [];
