import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'yaml';

import { queueEnvironment } from '../../../desk/queue/queueEnvironment.ts';
import { topology, type ProcessName } from '../../../desk/queue/topology.ts';

interface Compose {
	services: Record<string, { command: string; deploy?: { replicas: number }; environment?: Record<string, string>; build?: { dockerfile_inline: string } }>;
	configs: { nginx: { content: string } };
}

const root = join(__dirname, '../../..');
const compose = parse(readFileSync(join(root, 'docker-compose.yml'), 'utf8'), { merge: true }) as Compose;
const kinds = Object.keys(topology.processes) as ProcessName[];

describe('docker-compose.yml is what npm run start:queue starts', () => {
	it.each(kinds)('as many of %s, told to be the same', (kind) => {
		const { command, deploy } = compose.services[kind]!;
		expect({ command: command.split(' '), count: deploy?.replicas }).toEqual(topology.processes[kind]);
	});

	it('no process of n8n besides', () => {
		const ofN8n = Object.entries(compose.services).filter(([, { build }]) => build).map(([name]) => name);
		expect(ofN8n.sort()).toEqual([...kinds].sort());
	});

	it.each(kinds)('%s has the settings of queue mode, and a value wherever the script has one', (kind) => {
		const { environment = {} } = compose.services[kind]!;
		expect(environment).toMatchObject(topology.settings);
		const servers = { host: 'h', port: 1, database: 'd', user: 'u', password: '', username: '', db: 0 };
		const namesApart = /PREFIX$/;
		const needed = Object.keys(queueEnvironment({ postgres: servers, redis: servers, name: 'n' })).filter((name) => !namesApart.test(name));
		expect(Object.keys(environment)).toEqual(expect.arrayContaining([...needed, 'N8N_ENCRYPTION_KEY', 'N8N_EDITOR_BASE_URL', 'N8N_WEBHOOK_URL']));
	});

	it('nginx gives the webhook processes the same paths as the proxy', () => {
		const [, paths] = /location ~ \^\/\(([^)]+)\)\//.exec(compose.configs.nginx.content) ?? [];
		expect(paths?.split('|').map((path) => `/${path}/`)).toEqual([...topology.webhookPaths]);
	});

	it('the n8n that the desk is tested with', () => {
		const { dependencies } = JSON.parse(readFileSync(join(root, 'desk/n8n/package.json'), 'utf8')) as { dependencies: { n8n: string } };
		expect(compose.services['main']!.build!.dockerfile_inline).toContain(`n8n:${dependencies.n8n}\n`);
	});
});
