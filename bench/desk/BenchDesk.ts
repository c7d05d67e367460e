import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { CredentialContent } from '../../desk/client/N8nCredentials.ts';
import type { StoredWorkflow, WorkflowContent } from '../../desk/client/workflowContent.ts';
import { checkout } from '../../desk/checkout.ts';
import { demoCredentials } from '../../desk/demoCredentials.ts';
import type { DeskOptions } from '../../desk/deskOptions.ts';
import { freePort } from '../../desk/freePort.ts';
import type { RunningDesk } from '../../desk/RunningDesk.ts';
import { withHours } from '../../test/e2e/kit/withHours.ts';
import { CloudNumber } from './CloudNumber.ts';
import type { GraphStandIn } from './GraphStandIn.ts';

const REDIRECT = fileURLToPath(new URL('redirectGraph.cjs', import.meta.url));

/** Folders, ports and settings of a desk that is measured; whatever starts it gets these. */
export async function benchOptions(graph: GraphStandIn, environment: Record<string, string>): Promise<DeskOptions & { home: string }> {
	const home = mkdtempSync(join(tmpdir(), 'helpdesk-bench-'));
	return {
		home,
		logs: join(home, 'logs'),
		n8nPort: await freePort(),
		simulatorPort: await freePort(),
		brokerPort: await freePort(),
		workflowFiles: ['00-set-up-the-desk.json', '02-desk.json'],
		environment: {
			NODE_OPTIONS: `--require ${JSON.stringify(checkout.quietN8n)} --require ${JSON.stringify(REDIRECT)}`,
			BENCH_GRAPH_URL: graph.url,
			...environment,
		},
	};
}

/** A published workflow, and the number whose messages it gets. */
export interface Receiver {
	id: string;
	url: string;
	number: CloudNumber;
}

/** A desk that runs, with the workflows that are compared, and a number for each that receives. */
export class BenchDesk {
	readonly desk: RunningDesk;
	readonly #home: string;
	readonly #number: { appSecret: string; phoneNumberId: string; wabaId: string };

	private constructor(desk: RunningDesk, home: string, number: { appSecret: string; phoneNumberId: string; wabaId: string }) {
		this.desk = desk;
		this.#home = home;
		this.#number = number;
	}

	/** Its answers go to the stand-in. */
	static async furnish(desk: RunningDesk, home: string, graph: GraphStandIn): Promise<BenchDesk> {
		const number = await desk.simulator!.demoNumber();
		const [cloud] = demoCredentials(number, 'a-verify-token', graph.url);
		await desk.n8n.credentials.createOrUpdate(cloud!);
		return new BenchDesk(desk, home, number);
	}

	/** The shipped desk, open at all hours. */
	async publishDesk(): Promise<Receiver> {
		return await this.publish(withHours(this.desk.workflows.find(({ name }) => name === '02 Desk')!, 'open'));
	}

	get phoneNumberId(): string {
		return this.#number.phoneNumberId;
	}

	/** Credentials of n8n's own nodes for the same number, and of the database of the stock desk. */
	async addStockCredentials(postgres: Record<string, string>): Promise<void> {
		const { appSecret, wabaId } = this.#number;
		const contents: CredentialContent[] = [
			{ name: 'Stock trigger', type: 'whatsAppTriggerApi', data: { clientId: 'app', clientSecret: appSecret } },
			{ name: 'Stock number', type: 'whatsAppApi', data: { accessToken: 'a-token', businessAccountId: wabaId } },
			{ name: 'Stock database', type: 'postgres', data: { ...postgres, ssl: 'disable' } },
		];
		for (const content of contents) await this.desk.n8n.credentials.createOrUpdate(content);
	}

	/** Publishes a workflow and gives the number that it receives. */
	async publish(content: WorkflowContent): Promise<Receiver> {
		const { workflows, credentials } = this.desk.n8n;
		const { id } = await workflows.import(content, await credentials.list());
		const published: StoredWorkflow = await workflows.publish(id);
		// The path of the Webhook node is worked out at run time, so it is the one that the workflow names.
		const [trigger] = content.nodes;
		const url = (await workflows.webhooks(published)).find(({ method }) => method === 'POST')?.url ?? `${this.desk.editorUrl}/webhook/${trigger!.webhookId}`;
		return { id, url, number: new CloudNumber({ ...this.#number, webhook: url }) };
	}

	async stop(): Promise<void> {
		await this.desk.stop();
		rmSync(this.#home, { recursive: true, force: true });
	}
}
