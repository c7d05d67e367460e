import { join } from 'node:path';

import { assertInstalled } from './assertInstalled.ts';
import { assertPortFree } from './assertPortFree.ts';
import { resolveDeskOptions, type DeskOptions } from './deskOptions.ts';
import { readDeskState } from './deskState.ts';
import { furnishDesk } from './furnishDesk.ts';
import { N8nService } from './N8nService.ts';
import { n8nEnvironment } from './n8nEnvironment.ts';
import { packPackage } from './packPackage.ts';
import type { RunningDesk } from './RunningDesk.ts';

/** Starts n8n with this package, an owner, credentials and published workflows, and the simulator whose number calls them. */
export async function startDesk(given: DeskOptions = {}): Promise<RunningDesk> {
	const options = resolveDeskOptions(given);
	const { home, logs, ports, environment, log, signal } = options;
	assertInstalled();
	for (const use of Object.values(ports)) await assertPortFree(use);
	const packed = await packPackage(log, signal);
	const state = await readDeskState(home);

	log('Starting n8n and the simulator …');
	const n8nUrl = `http://127.0.0.1:${ports.n8n.port}`;
	const settings = { home, port: ports.n8n.port, brokerPort: ports.broker.port, encryptionKey: state.encryptionKey, package: packed, extra: environment };
	const service = new N8nService(n8nEnvironment(settings, process.env), n8nUrl, join(logs, 'n8n.log'));
	return await furnishDesk(service, { options, packed, state });
}
