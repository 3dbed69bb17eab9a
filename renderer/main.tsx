import { createRoot } from 'react-dom/client';
import { createHashRouter } from 'react-router';
import { openDoor } from './api/bridge.ts';
import { App } from './app/App.tsx';
import { keepFocusInView } from './app/keepFocusInView.ts';
import { refuseDrops } from './app/refuseDrops.ts';
import { routeTable } from './app/routeTable.tsx';
import './styles/index.css';

// The door takes its token out of the address first; only then may the router read it.
const door = openDoor(window);
refuseDrops(window);
keepFocusInView(window);
const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<App door={door} router={createHashRouter(routeTable)} />);
