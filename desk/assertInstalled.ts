import { existsSync } from 'node:fs';

import { checkout } from './checkout.ts';
import { DeskError } from './DeskError.ts';

const NEEDED_NODE = 24;

/** The desk needs what `npm start` and `npm test` install first; started in another way it must say so. */
export function assertInstalled(): void {
	if (Number(process.versions.node.split('.')[0]) < NEEDED_NODE) {
		throw new DeskError(`This is Node ${process.versions.node}, n8n needs ${NEEDED_NODE}.`, 'Run it through npm start or npm test, which bring Node 24 along.');
	}
	if (!existsSync(checkout.n8nProgram)) {
		throw new DeskError('n8n is not installed in this checkout yet.', 'Run npm start or npm test: both install it first.');
	}
}
