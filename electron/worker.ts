import { parentPort, workerData } from 'node:worker_threads';
import { work, type WorkerJob } from './core/host/workerSide.ts';

if (parentPort !== null) await work(parentPort, workerData as WorkerJob);
