import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { readDeskState, writeDeskState } from '../../desk/deskState.ts';
import { temporaryFolder } from './temporaryFolder';

const folder = temporaryFolder();

it('a new desk gets keys of its own and keeps them', async () => {
	const first = await readDeskState(join(folder.path, 'home'));
	expect(await readDeskState(join(folder.path, 'home'))).toEqual(first);
	const other = await readDeskState(join(folder.path, 'other'));
	expect(other.encryptionKey).not.toBe(first.encryptionKey);
	expect(other.owner.password).not.toBe(first.owner.password);
});

it('the password is one that n8n takes: 8 to 64 characters, a digit, a capital letter', async () => {
	const { owner } = await readDeskState(folder.path);
	expect(owner.password).toMatch(/^(?=.*\d)(?=.*[A-Z]).{8,64}$/);
});

it('what is written is found again, readable by its owner only, with no other file left', async () => {
	const state = { ...(await readDeskState(folder.path)), importedWorkflows: { '01.json': 'abc' } };
	await writeDeskState(folder.path, state);
	expect(await readDeskState(folder.path)).toEqual(state);
	expect(readdirSync(folder.path)).toEqual(['desk.json']);
	expect(statSync(join(folder.path, 'desk.json')).mode & 0o777).toBe(0o600);
});
