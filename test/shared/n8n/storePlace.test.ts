import { homedir } from 'node:os';

import { describePlace, queueModeWarning, storeFile, storePlace } from '../../../nodes/shared/n8n/storePlace';

const POSTGRES = { engine: 'postgres', host: ' db.example ', port: 5433, database: 'desk', user: 'ada', password: ' secret ', ssl: 'verify', ca: 'PEM\n', poolSize: 3, schema: 'support' };

describe('The file of a store', () => {
	it.each([
		['lies in the folder that n8n was given', '', { N8N_USER_FOLDER: '/data' }, '/data/.n8n/whatsapp-helpdesk/helpdesk.sqlite'],
		['lies in the home folder otherwise', undefined, {}, `${homedir()}/.n8n/whatsapp-helpdesk/helpdesk.sqlite`],
		['is the one that was typed in', ' /data/desk.sqlite ', {}, '/data/desk.sqlite'],
	])('%s', (_, given, environment, expected) => {
		expect(storeFile(given, environment)).toBe(expected);
	});
});

describe('The place of a store', () => {
	it('is a file where the credential is from before there was a choice', () => {
		expect(storePlace({ file: '/data/desk.sqlite' })).toEqual({ engine: 'sqlite', file: '/data/desk.sqlite' });
	});

	it('is PostgreSQL with all that was typed in, the password to the letter', () => {
		expect(storePlace(POSTGRES)).toEqual({
			engine: 'postgres',
			connection: { host: 'db.example', port: 5433, database: 'desk', user: 'ada', password: ' secret ', tls: 'verify', ca: 'PEM', poolSize: 3, schema: 'support' },
		});
	});

	it('is PostgreSQL with the usual settings where fields were left empty', () => {
		expect(storePlace({ engine: 'postgres', host: 'db', database: 'desk', user: 'ada', password: '', schema: '', ca: 'PEM' })).toEqual({
			engine: 'postgres',
			connection: { host: 'db', port: 5432, database: 'desk', user: 'ada', tls: 'off', poolSize: 10, schema: 'whatsapp_helpdesk' },
		});
	});

	it('is named without its password', () => {
		expect(describePlace(storePlace(POSTGRES))).toBe('PostgreSQL database "desk" at db.example:5433, schema "support", user "ada"');
	});

	it.each([
		['a file in queue mode', { file: '/data/desk.sqlite' }, { EXECUTIONS_MODE: 'queue' }, /this machine.*PostgreSQL/],
		['a file in regular mode', { file: '/data/desk.sqlite' }, { EXECUTIONS_MODE: 'regular' }, undefined],
		['a file where nothing is said', { file: '/data/desk.sqlite' }, {}, undefined],
		['PostgreSQL in queue mode', POSTGRES, { EXECUTIONS_MODE: 'queue' }, undefined],
	])('%s is warned of or not', (_, credential, environment, expected) => {
		const warning = queueModeWarning(storePlace(credential), environment);
		if (expected) expect(warning).toMatch(expected);
		else expect(warning).toBeUndefined();
	});
});
