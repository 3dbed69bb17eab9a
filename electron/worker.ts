import { parentPort, workerData } from 'node:worker_threads';
import { work, type WorkerData } from './core/host/workerSide.ts';

if (parentPort !== null) await work(parentPort, workerData as WorkerData);
