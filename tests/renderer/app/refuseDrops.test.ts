import { expect, test } from 'vitest';
import { refuseDrops } from '../../../renderer/app/refuseDrops.ts';

function letGo(kind: 'dragover' | 'drop', types: readonly string[]): boolean {
  const event = new Event(kind, { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'dataTransfer', { value: { types, dropEffect: 'copy' } });
  document.body.dispatchEvent(event);
  return event.defaultPrevented;
}

test('E01 a file let go over the page opens nothing, and text goes where it is dragged', () => {
  refuseDrops(window);
  expect(letGo('dragover', ['Files'])).toBe(true);
  expect(letGo('drop', ['Files'])).toBe(true);
  expect(letGo('drop', ['text/plain'])).toBe(false);
});
