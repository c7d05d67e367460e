import type { Icon, ICredentialType, INodeProperties } from 'n8n-workflow';

const onSqlite = { show: { engine: ['sqlite'] } };
const onPostgres = { show: { engine: ['postgres'] } };

/** Where the desk keeps its conversations. */
export class HelpdeskStoreApi implements ICredentialType {
	name = 'helpdeskStoreApi';

	displayName = 'Helpdesk Store API';

	icon: Icon = { light: 'file:../nodes/icons/helpdesk.svg', dark: 'file:../nodes/icons/helpdesk.dark.svg' };

	documentationUrl = 'https://github.com/n8n-nodes-whatsapp-helpdesk/n8n-nodes-whatsapp-helpdesk#the-store';

	properties: INodeProperties[] = [
		{
			displayName: 'Database',
			name: 'engine',
			type: 'options',
			default: 'sqlite',
			options: [
				{ name: 'PostgreSQL', value: 'postgres', description: 'For n8n on several machines, or in queue mode' },
				{ name: 'SQLite File', value: 'sqlite', description: 'For n8n on one machine; nothing has to be set up' },
			],
		},
		{
			displayName:
				"The desk remembers contacts, conversations and receipts in a SQLite file. Leave the field empty to keep it in n8n's own folder. All n8n processes that use it must run on the same machine: if n8n runs in queue mode with workers on other machines, choose PostgreSQL.",
			name: 'storeNotice',
			type: 'notice',
			default: '',
			displayOptions: onSqlite,
		},
		{
			displayName: 'File',
			name: 'file',
			type: 'string',
			default: '',
			placeholder: 'e.g. /data/helpdesk.sqlite',
			description: "Full path of the file. Empty: whatsapp-helpdesk/helpdesk.sqlite in n8n's own folder. It is created when it is missing.",
			displayOptions: onSqlite,
		},
		{ displayName: 'Host', name: 'host', type: 'string', default: 'localhost', required: true, displayOptions: onPostgres },
		{ displayName: 'Port', name: 'port', type: 'number', default: 5432, displayOptions: onPostgres },
		{
			displayName: 'Database Name',
			name: 'database',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. helpdesk',
			description: "The database must be there already. It can be n8n's own: the desk keeps to its schema.",
			displayOptions: onPostgres,
		},
		{ displayName: 'User', name: 'user', type: 'string', default: '', required: true, displayOptions: onPostgres },
		{ displayName: 'Password', name: 'password', type: 'string', typeOptions: { password: true }, default: '', displayOptions: onPostgres },
		{
			displayName: 'SSL',
			name: 'ssl',
			type: 'options',
			default: 'off',
			options: [
				{ name: 'Off', value: 'off', description: 'Only where nobody can listen between n8n and the database' },
				{ name: 'Require', value: 'require', description: 'Encrypt, and trust whatever certificate the server shows' },
				{ name: 'Verify', value: 'verify', description: 'Encrypt, and prove that the server is the right one' },
			],
			displayOptions: onPostgres,
		},
		{
			displayName: 'CA Certificate',
			name: 'ca',
			type: 'string',
			typeOptions: { rows: 4 },
			default: '',
			placeholder: '-----BEGIN CERTIFICATE-----',
			description: 'Certificate of the authority that signed the one of the server. Empty: the authorities that Node.js trusts.',
			displayOptions: { show: { engine: ['postgres'], ssl: ['verify'] } },
		},
		{
			displayName: 'Schema',
			name: 'schema',
			type: 'string',
			default: 'whatsapp_helpdesk',
			description: 'The schema in which the desk keeps its tables. It is created when it is missing.',
			displayOptions: onPostgres,
		},
		{
			displayName: 'Maximum Connections',
			name: 'poolSize',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 10,
			description: 'How many connections each n8n process may open',
			displayOptions: onPostgres,
		},
	];
}
