import { homedir } from 'node:os';

import { storeFile, storeFor } from '../../../nodes/shared/n8n/storeFor';
import { temporaryStore } from '../../kit/temporaryStore';

describe('storeFile', () => {
	it.each([
		['lies in the folder that n8n was given', '', { N8N_USER_FOLDER: '/data' }, '/data/.n8n/whatsapp-helpdesk/helpdesk.sqlite'],
		['lies in the home folder otherwise', undefined, {}, `${homedir()}/.n8n/whatsapp-helpdesk/helpdesk.sqlite`],
		['is the one that was typed in', ' /data/desk.sqlite ', {}, '/data/desk.sqlite'],
	])('%s', (_, given, environment, expected) => {
		expect(storeFile(given, environment)).toBe(expected);
	});
});

describe('storeFor', () => {
	it('opens each file once in a process', async () => {
		const { credential, remove } = temporaryStore();
		const [one, two] = await Promise.all([storeFor(credential), storeFor(credential)]);
		expect(one).toBe(two);
		await remove();
	});

	it('tries a store again that could not be opened', async () => {
		const broken = { file: '/dev/null/helpdesk.sqlite' };
		await expect(storeFor(broken)).rejects.toThrow();
		await expect(storeFor(broken)).rejects.toThrow();
	});
});
