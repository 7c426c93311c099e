// C# for CodeMirror: CodeMirror's own mode for indentation, and colours that equal those of the server's HTML,
// so that nothing changes colour when an editor takes the place of the drawn source.
import { csharp, StreamLanguage } from "../../vendor/codemirror.js";

const keywords = new Set((
  "abstract|as|async|await|base|bool|break|byte|case|catch|char|checked|class|const|continue|decimal|default|delegate|do|double|else|enum|" +
  "event|explicit|extern|false|finally|fixed|float|for|foreach|from|get|goto|if|implicit|in|init|int|interface|internal|is|let|lock|long|" +
  "nameof|namespace|new|not|null|object|operator|or|orderby|out|override|params|partial|private|protected|public|readonly|record|ref|" +
  "required|return|sbyte|sealed|select|set|short|sizeof|stackalloc|static|string|struct|switch|this|throw|true|try|typeof|uint|ulong|" +
  "unchecked|unsafe|ushort|using|var|virtual|void|volatile|when|where|while|with|yield").split("|"));

/** Takes what a pattern matches as one token, and leaves no state behind. */
const once = (pattern, style) => (stream, state) => {
  stream.match(pattern);
  state.tokenize = null;
  return style;
};

/** Takes a string that may go on over lines until its end. */
const until = end => (stream, state) => {
  while (!stream.eol()) {
    if (stream.match(end)) {
      state.tokenize = null;
      break;
    }
    // A doubled quote inside a verbatim string is a quote, not an end.
    if (!stream.match('""')) stream.next();
  }
  return "string";
};

const opening = (start, endOf) => (stream, state) => {
  state.tokenize = until(endOf(stream.match(start)[0]));
  return state.tokenize(stream, state);
};

const rawStart = /^\$*"{3,}/;
const verbatimStart = /^(?:\$@|@\$|@)"/;
const interpolated = /^\$"(?:[^"\\]|\\.)*"?/;
const number = /^[0-9][0-9a-fA-FxX_]*(?:\.[0-9_]+)?(?:[eE][+-]?[0-9]+)?[uUlLfFdDmM]*/;

// What CodeMirror's mode does not know, or knows otherwise than the server.
const additions = [
  [rawStart, opening(rawStart, start => new RegExp(`^"{${start.replace(/\$/g, "").length}}`))],
  [verbatimStart, opening(verbatimStart, () => /^"(?!")/)],
  [interpolated, once(interpolated, "string")],
  [number, once(number, "number")],
];

export const csharpLanguage = StreamLanguage.define({
  ...csharp,
  token(stream, state) {
    if (stream.sol() && !state.tokenize && stream.match(/^#[!r].*/)) return "meta";
    if (!state.tokenize) state.tokenize = additions.find(([start]) => stream.match(start, false))?.[1] ?? null;
    const style = csharp.token(stream, state);
    if (style === "string" || style === "comment" || style === "number") return style;
    return keywords.has(stream.current()) ? "keyword" : null;
  },
});
