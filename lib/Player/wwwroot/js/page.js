// Brings a chapter's page to life once the player answers it.
import { start as startKeys } from "./keys.js";
import { start as startOutline } from "./outline.js";

/** @param {object} dotnet what the keys call */
export function start(dotnet) {
  startKeys(dotnet);
  startOutline();
}
