import { describe, expect, test } from 'vitest';
import { read } from '../support/sourceFiles.ts';

interface Package {
  readonly version: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
}

const lock = JSON.parse(read('package-lock.json')) as { readonly packages: Readonly<Record<string, Package>> };
const manifest = JSON.parse(read('package.json')) as {
  readonly allowScripts: Readonly<Record<string, boolean>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
};

const packages = Object.entries(lock.packages).filter(([place]) => place !== '');
const nameOf = (place: string): string => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);

describe('packages', () => {
  test('E12 none is unmaintained, known to be open, or a native database module', () => {
    const refused = ['xlsx', 'exceljs', 'better-sqlite3', 'sqlite3', 'recharts', 'cmdk', 'eslint', 'moment', 'request', 'node-sass'];
    expect(packages.map(([place]) => nameOf(place)).filter((name) => refused.includes(name))).toEqual([]);
  });

  test('E12 every script that runs while installing was decided on, and only Node itself may', () => {
    expect(manifest.allowScripts).toEqual({ node: true, 'electron-winstaller': false });
    const withScripts = packages.filter(([, { hasInstallScript }]) => hasInstallScript === true).map(([place]) => nameOf(place));
    expect(withScripts.toSorted()).toEqual(Object.keys(manifest.allowScripts).toSorted());
  });

  test('E12 each is pinned to one version, by its content and not by an address', () => {
    const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
    );
    expect(loose).toEqual([]);
    expect(packages.filter(([, { resolved }]) => resolved !== undefined).map(([place]) => place)).toEqual([]);
    expect(packages.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([place]) => place)).toEqual([]);
  });
});
