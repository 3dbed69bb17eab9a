import { spawn, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** The Python that knows LibreOffice's UNO: the system's own, where it has it. */
const pythons = ['python3', '/usr/bin/python3'].filter((python) => spawnSync(python, ['-c', 'import uno']).status === 0);

/** Why nothing can be changed in LibreOffice on this machine; null where it can. */
export const noLibreOffice: string | null =
  spawnSync('soffice', ['--version']).status !== 0 ? 'soffice is not on this machine' : pythons.length === 0 ? 'no Python here knows UNO' : null;

export interface CellEdit {
  readonly file: string;
  /** From nought, the row of heads included. */
  readonly row: number;
  readonly column: number;
  readonly value: string;
}

const script = `
import json, sys, time, uno
from com.sun.star.beans import PropertyValue
def prop(name, value):
    p = PropertyValue()
    p.Name, p.Value = name, value
    return p
pipe, edits = sys.argv[1], json.load(open(sys.argv[2], encoding='utf-8'))
local = uno.getComponentContext()
resolver = local.ServiceManager.createInstanceWithContext('com.sun.star.bridge.UnoUrlResolver', local)
for _ in range(240):
    try:
        context = resolver.resolve('uno:pipe,name=' + pipe + ';urp;StarOffice.ComponentContext')
        break
    except Exception:
        time.sleep(0.5)
desktop = context.ServiceManager.createInstanceWithContext('com.sun.star.frame.Desktop', context)
for url in dict.fromkeys(edit['url'] for edit in edits):
    csv = prop('FilterName', 'Text - txt - csv (StarCalc)')
    doc = desktop.loadComponentFromURL(url, '_blank', 0, (prop('Hidden', True), csv, prop('FilterOptions', '44,34,76,1,,2057,false,false')))
    for edit in edits:
        if edit['url'] != url: continue
        cell = doc.Sheets.getByIndex(0).getCellByPosition(edit['column'], edit['row'])
        try:
            cell.Value = float(edit['value'])
        except ValueError:
            cell.String = edit['value']
    doc.storeToURL(url, (csv, prop('FilterOptions', '44,34,76,1,,2057,false,true')))
    doc.close(True)
try:
    desktop.terminate()
except Exception:
    pass
`;

/** Opens each CSV in LibreOffice, types the cells there and saves it as CSV again, as a person would. */
export async function editInLibreOffice(edits: readonly CellEdit[], home: string): Promise<void> {
  const pipe = `igt${process.pid}`;
  const [program, list] = [path.join(home, 'edit.py'), path.join(home, 'edits.json')];
  writeFileSync(program, script);
  writeFileSync(list, JSON.stringify(edits.map(({ file, ...edit }) => ({ ...edit, url: pathToFileURL(file).href }))));
  const office = spawn('soffice', ['--headless', '--norestore', '--nologo', `-env:UserInstallation=${pathToFileURL(path.join(home, 'profile')).href}`, `--accept=pipe,name=${pipe};urp;`], { stdio: 'ignore' });
  const python = spawn(pythons[0] ?? 'python3', [program, pipe, list], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  python.stderr.on('data', (chunk: Buffer) => (said += String(chunk)));
  const code = await new Promise((resolve) => python.once('exit', resolve));
  if (office.exitCode === null) await new Promise((resolve) => {
    const impatient = setTimeout(() => office.kill(), 20_000);
    office.once('exit', () => {
      clearTimeout(impatient);
      resolve(null);
    });
  });
  if (code !== 0) throw new Error(said);
}
