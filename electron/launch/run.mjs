import { spawn } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { inProject, projectNode } from './project.mjs';

/** Whether this very process can run the product: node:sqlite as we use it came with Node 24. */
const isNodeNewEnough = () => Number(process.versions.node.split('.')[0]) >= 24;

/** Scripts find `node`, `vite` and the rest as they would under npm, however the launcher was started. */
export function projectEnvironment() {
  const key = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  return { ...process.env, [key]: [inProject('node_modules/.bin'), process.env[key]].filter(Boolean).join(path.delimiter) };
}

/** Runs a program in place of this process, as far as Node allows: its exit code is ours and our signals are its. */
export function run(program, args, cwd) {
  return new Promise(() => {
    const child = spawn(program, args, { cwd, stdio: 'inherit', env: projectEnvironment() });
    const signals = ['SIGTERM', 'SIGINT', 'SIGHUP'];
    for (const signal of signals) process.on(signal, () => child.kill(signal));
    child.on('error', (error) => {
      process.stderr.write(`${path.basename(program)} could not be started: ${error.message}\n`);
      process.exit(1);
    });
    child.on('exit', (code, signal) => process.exit(code ?? 128 + (os.constants.signals[signal] ?? 0)));
  });
}

/** Runs a script under Node 24: in this process if it is one, else in a child. */
export async function runOnProjectNode(script, args, cwd) {
  if (!isNodeNewEnough()) return run(projectNode(), [script, ...args], cwd);
  process.argv = [process.execPath, script, ...args];
  Object.assign(process.env, projectEnvironment());
  process.chdir(cwd);
  await import(pathToFileURL(script).href);
}

/** Runs a tool to its end with everything it prints on stderr; true when it succeeded. */
export function finish(program, args, { quiet = false, timeout, env = {}, shell = false } = {}) {
  return new Promise((resolve) => {
    const stdio = quiet ? 'ignore' : ['ignore', 2, 2];
    const child = spawn(program, args, { cwd: inProject('.'), stdio, timeout, shell, env: { ...projectEnvironment(), ...env } });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
}
