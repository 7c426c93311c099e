/** Stands for an answer that has not come in time. */
export const Late = Symbol("late");

/**
 * An answer of the player, or Late. While the connection is down, a call neither succeeds nor fails.
 * @template T
 * @param {Promise<T>} answer
 * @param {number} patience milliseconds
 * @returns {Promise<T | typeof Late>}
 */
export function within(answer, patience) {
  let timer;
  const late = new Promise(done => { timer = setTimeout(() => done(Late), patience); });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

/** Milliseconds after which the player counts as not answering. */
export const Patience = 3000;
