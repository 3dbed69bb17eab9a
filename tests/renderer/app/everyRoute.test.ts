import { matchRoutes, type RouteObject } from 'react-router';
import { expect, test } from 'vitest';
import { routeTable } from '../../../renderer/app/routeTable.tsx';
import { screens } from '../../support/screens.ts';
import { walks } from '../../e2e/places.ts';

const pathsOf = (routes: readonly RouteObject[]): readonly string[] => routes.flatMap(({ path, children }) => [...(path === undefined ? [] : [path]), ...(children === undefined ? [] : pathsOf(children))]);
const places = walks.flatMap((walk) => walk.places);
const pathOf = (address: string): string | undefined => matchRoutes(routeTable, address.split('?')[0] ?? '')?.at(-1)?.route.path;

test('every screen of the route table is walked over', () => {
  const visited = new Set(places.map(({ address }) => pathOf(address)));
  expect(pathsOf(routeTable).filter((path) => !visited.has(path))).toEqual([]);
});

test('every screen that docs and help show is walked over', () => {
  const visited = new Set(places.map(({ address }) => pathOf(address)));
  expect(screens.filter(({ address }) => !visited.has(pathOf(address))).map(({ name }) => name)).toEqual([]);
});

test('each screen and state has a name of its own', () => {
  const names = places.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
