// Which outputs can stand in the page: those that hold nothing but what is named here, so no way to act, to look like a part
// of the page, or to take its names. All else, however harmless, draws on a sheet of its own, where it looks as it was meant.
import { figureScript, isKnownStyle } from "./figures.js";

const words = text => new Set(text.split(" "));
const Html = "http://www.w3.org/1999/xhtml", Svg = "http://www.w3.org/2000/svg";

const elements = {
  [Html]: words("a abbr b blockquote br button caption cite code col colgroup dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img input ins "
    + "kbd label li mark ol output p pre q s samp section small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr"),
  [Svg]: words("svg g path circle ellipse line polyline polygon rect text tspan title desc defs marker pattern linearGradient radialGradient stop clipPath mask use symbol"),
};

const plain = words("role title lang dir alt width height colspan rowspan scope span start hidden open disabled checked min max step value datetime xmlns version focusable "
  + "viewBox preserveAspectRatio transform d points pathLength x y x1 x2 y1 y2 cx cy r rx ry dx dy fx fy offset rotate textLength lengthAdjust refX refY orient "
  + "markerWidth markerHeight markerUnits patternUnits patternContentUnits patternTransform gradientUnits gradientTransform spreadMethod clipPathUnits maskUnits "
  + "fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit opacity color "
  + "stop-color stop-opacity font-family font-size font-weight font-style text-anchor dominant-baseline alignment-baseline letter-spacing vector-effect visibility "
  + "clip-path clip-rule mask marker-start marker-mid marker-end paint-order shape-rendering text-rendering data-key");

const ownNames = /^(nc|dni)-/;
const looks = words("output scroll image text errors");
const within = /^#(nc|dni)-/;

// What an attribute must be, where not every value will do.
const conditions = {
  class: value => value.split(/\s+/).every(name => name === "" || ownNames.test(name) || looks.has(name)),
  id: value => ownNames.test(value),
  for: value => ownNames.test(value),
  tabindex: value => value === "0" || value === "-1",
  style: value => !/(image-set|url\s*\(\s*["']?(?!#))|[\\@]/i.test(value),
  src: (value, element) => element.localName === "img" && /^data:image\/(png|jpeg|gif|svg\+xml|webp)[;,]/i.test(value),
  href: (value, element) => element.namespaceURI === Svg ? within.test(value) : /^(https?:|mailto:)/i.test(value),
  "xlink:href": value => within.test(value),
  rel: () => true,
  target: value => value === "_blank",
  type: (value, element) => element.localName === "button" ? value === "button" : element.localName === "input" && (value === "range" || value === "checkbox"),
};

const isTameAttribute = ({ name, value }, element) =>
  Object.hasOwn(conditions, name) ? conditions[name](value, element) : name.startsWith("aria-") || plain.has(name);

const isTameElement = element => element instanceof Element && elements[element.namespaceURI]?.has(element.localName)
  // A button without a type would send a form, and an input without one take text.
  && (!["button", "input"].includes(element.localName) || element.hasAttribute("type"));

/**
 * An output as nodes for the page; null if it must not stand there.
 * @param {string} html
 * @returns {{ nodes: DocumentFragment, figures: { id: string, draw: () => void }[] } | null}
 */
export function tame(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  const figures = [];
  // The nodes that were looked at are those that are shown: no text is read a second time, in which it could mean something else.
  for (const element of [...template.content.querySelectorAll("*")]) {
    if (element.namespaceURI === Html && element.localName === "script") {
      const figure = figureScript(element);
      if (!figure) return null;
      figures.push(figure);
      element.remove();
    } else if (element.namespaceURI === Html && element.localName === "style") {
      if (element.attributes.length > 0 || !isKnownStyle(element.textContent)) return null;
    } else if (!isTameElement(element) || ![...element.attributes].every(attribute => isTameAttribute(attribute, element))) {
      return null;
    }
  }
  return { nodes: template.content, figures };
}
