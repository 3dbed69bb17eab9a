import type { Menu } from 'electron';
import { menuTemplate, type MenuActs, type MenuPlace } from './menu.ts';
import { nothingOpen, type MenuState } from './menuState.ts';

/** The menu of the program. Answers how it follows the page: it is drawn again when something in it changed. */
export function makeMenuBar(menu: Pick<typeof Menu, 'buildFromTemplate' | 'setApplicationMenu'>, acts: MenuActs, place: MenuPlace): (next: (state: MenuState) => MenuState) => void {
  let state = nothingOpen;
  const draw = (): void => menu.setApplicationMenu(menu.buildFromTemplate([...menuTemplate(state, acts, place)]));
  draw();
  return (next) => {
    const before = JSON.stringify(state);
    state = next(state);
    if (JSON.stringify(state) !== before) draw();
  };
}
