// What the player can take: a longer message would cost the page its connection.

const LongestText = 1_000_000;
const LongestMessage = 3_900_000;

/** Why a text cannot be sent to the player, in a sentence; null if it can. */
export function whyTooMuch(text) {
  if (text.length > LongestText) return `A cell can hold ${count(LongestText)} characters, and this text has ${count(text.length)}.`;
  if (!text.isWellFormed()) return "This text holds half of a character, which no file can hold.";
  // What is not ASCII takes up to three bytes, and what JSON escapes up to six.
  if (text.length * 6 <= LongestMessage || new TextEncoder().encode(JSON.stringify(text)).length <= LongestMessage) return null;
  return `This text takes more than ${count(LongestMessage)} bytes, which is more than a cell can hold.`;
}

const count = number => number.toLocaleString("en");
