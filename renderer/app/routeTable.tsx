import type { RouteObject } from 'react-router';
import { AboutPage } from '../pages/about/AboutPage.tsx';
import { SettingsPage } from '../pages/settings/SettingsPage.tsx';
import { NewProgrammePage } from '../pages/start/NewProgrammePage.tsx';
import { StartPage } from '../pages/start/StartPage.tsx';
import { PageFault } from './ErrorBoundary.tsx';
import { Frame } from './Frame.tsx';
import { NeedsFile } from './NeedsFile.tsx';
import { NotFound } from './NotFound.tsx';

/** Pages of an open programme. */
const ofAFile: RouteObject[] = [
];

/** Which address shows which page. */
export const routeTable: RouteObject[] = [
  {
    element: <Frame />,
    errorElement: <main className="main"><PageFault /></main>,
    children: [
      {
        errorElement: <PageFault />,
        children: [
          { path: '/', element: <StartPage /> },
          { path: '/new', element: <NewProgrammePage /> },
          { path: '/settings', element: <SettingsPage /> },
          { path: '/about', element: <AboutPage /> },
          { element: <NeedsFile />, children: ofAFile },
          { path: '*', element: <NotFound /> },
        ],
      },
    ],
  },
];
