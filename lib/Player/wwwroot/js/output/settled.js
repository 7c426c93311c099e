// How long the old stays when the new does not say that it is drawn.
const Patience = 1500;
// A chart draws itself when it is as near to the window as this.
const NearWindow = 300;

/** Waits until charts and images have their look, unless nobody would see the difference. */
export async function settled(root) {
  const { top, bottom } = root.parentElement.getBoundingClientRect();
  if (bottom < -NearWindow || top > innerHeight + NearWindow) return;
  const patience = new Promise(resolve => setTimeout(resolve, Patience));
  const images = [...root.querySelectorAll("img")].map(image => image.decode().catch(() => {
    // A broken image is as drawn as it will ever be.
  }));
  await Promise.race([patience, Promise.all([chartsDrawn(root), ...images])]);
}

function chartsDrawn(root) {
  const missing = () => root.querySelector(".nc-chart:empty");
  if (!missing()) return null;
  return new Promise(resolve => {
    const observer = new MutationObserver(() => {
      if (missing() && root.isConnected) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(root, { childList: true, subtree: true });
  });
}
