/**
 * A file let go over the page would open in its place. Where a part of the page takes files it has said so already;
 * text that is dragged into a field is left alone.
 */
export function refuseDrops(window: Window): void {
  for (const kind of ['dragover', 'drop'] as const) {
    window.addEventListener(kind, (event) => {
      const carried = event.dataTransfer;
      if (event.defaultPrevented || carried === null || !carried.types.includes('Files')) return;
      event.preventDefault();
      carried.dropEffect = 'none';
    });
  }
}
