import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { OwnerAccount } from './client/N8nOwner.ts';
import { errorCode } from './errorCode.ts';

/** Which build of this package is installed in the desk's n8n, and the nodes that came with it. */
export interface InstalledPackageState {
	fingerprint: string;
	nodes: Array<{ type: string; version: number }>;
}

/** What a desk must find again at its next start. */
export interface DeskState {
	/** n8n's key: without it the stored credentials are lost. */
	encryptionKey: string;
	owner: OwnerAccount;
	verifyToken: string;
	installedPackage?: InstalledPackageState;
	/** Fingerprint of each workflow file as it was last imported, so that changes made in the editor stay. */
	importedWorkflows: Record<string, string>;
	/** Whether the people of the desk were added. */
	isSetUp?: boolean;
	/** With which the agent whom people play comes into the inbox. */
	inboxPassword?: string;
}

const FILE = 'desk.json';
/** Only the person who runs the desk may read its keys. */
const OWNER_ONLY = 0o600;

/** Reads the state of the desk in this folder, or makes that of a new one, with keys of its own. */
export async function readDeskState(home: string): Promise<DeskState> {
	try {
		return JSON.parse(await readFile(join(home, FILE), 'utf8')) as DeskState;
	} catch (error) {
		if (errorCode(error) !== 'ENOENT') throw error;
		const state = newDeskState();
		await writeDeskState(home, state);
		return state;
	}
}

/** Writes beside and renames, so that a full disk or a kill never leaves half a file. */
export async function writeDeskState(home: string, state: DeskState): Promise<void> {
	await mkdir(home, { recursive: true });
	const beside = join(home, `${FILE}.${process.pid}`);
	await writeFile(beside, JSON.stringify(state, null, '\t'), { mode: OWNER_ONLY });
	await rename(beside, join(home, FILE));
}

function newDeskState(): DeskState {
	return {
		encryptionKey: randomBytes(24).toString('base64url'),
		// n8n wants a digit and a capital letter in a password.
		owner: { email: 'owner@helpdesk.example', password: `Desk-${randomBytes(6).toString('hex')}-1` },
		verifyToken: randomBytes(12).toString('hex'),
		importedWorkflows: {},
	};
}
