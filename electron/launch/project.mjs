import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** An absolute path inside the project. */
export const inProject = (...parts) => path.join(root, ...parts);

/** Where the launcher keeps what it need not find out twice. Gone with `node_modules`, as it should be. */
export const inCache = (...parts) => inProject('node_modules/.cache/innovation-grant-tracker', ...parts);

/** Node 24, which comes as a dependency: the product needs its SQLite. */
export const projectNode = () => inProject('node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');

/**
 * The folder that paths on the command line are relative to. npm runs its scripts in the project's folder and
 * tells where it was called; the word is old news to a process further down, so it counts only from that folder.
 */
export function callerFolder() {
  const told = process.env.INIT_CWD;
  return told !== undefined && path.relative(root, process.cwd()) === '' ? told : process.cwd();
}

/** One line for the person. Never on stdout, which belongs to the doors. */
export const say = (line) => process.stderr.write(`${line}\n`);
