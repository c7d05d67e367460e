import { n8nEnvironment } from '../../desk/n8nEnvironment.ts';

const PACKED = { name: 'n8n-nodes-whatsapp-helpdesk', version: '1.2.3', fingerprint: 'f', tarball: '/packed.tgz' };
const SETTINGS = { home: '/desk/home', port: 5700, brokerPort: 5701, encryptionKey: 'a-key', package: PACKED };

const environmentFor = (inherited: NodeJS.ProcessEnv, extra?: Record<string, string>) => n8nEnvironment({ ...SETTINGS, extra }, inherited);

it('n8n listens on this machine only, on the ports and with the key of the desk', () => {
	expect(environmentFor({})).toMatchObject({
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_PORT: '5700',
		N8N_RUNNERS_BROKER_PORT: '5701',
		N8N_ENCRYPTION_KEY: 'a-key',
		N8N_USER_FOLDER: '/desk/home',
		N8N_WEBHOOK_URL: 'http://127.0.0.1:5700/',
	});
});

it.each([
	'N8N_ENCRYPTION_KEY',
	'N8N_BASIC_AUTH_ACTIVE',
	'DB_TYPE',
	'EXECUTIONS_MODE',
	'QUEUE_BULL_REDIS_HOST',
	'WEBHOOK_URL',
	'NODE_OPTIONS',
	'JEST_WORKER_ID',
	'npm_lifecycle_event',
	'npm_config_local_prefix',
])('%s of another n8n or of what started the desk does not reach it', (name) => {
	expect(environmentFor({ [name]: 'foreign' })[name]).not.toBe('foreign');
});

it.each(['HOME', 'HTTPS_PROXY', 'npm_config_registry', 'NODE_EXTRA_CA_CERTS', 'NODE_FUNCTION_ALLOW_EXTERNAL'])('%s of the person is kept', (name) => {
	expect(environmentFor({ [name]: 'own' })[name]).toBe('own');
});

it('the stand-in for npm comes first on the path, then this Node, then the rest', () => {
	const folders = environmentFor({ PATH: '/usr/bin' })['PATH']?.split(':');
	expect(folders?.[0]).toMatch(/desk\/npmWrapper$/);
	expect(folders?.at(-1)).toBe('/usr/bin');
});

it('more settings win', () => {
	expect(environmentFor({}, { DB_TYPE: 'postgresdb', N8N_TEMPLATES_ENABLED: 'true' })).toMatchObject({ DB_TYPE: 'postgresdb', N8N_TEMPLATES_ENABLED: 'true' });
});
