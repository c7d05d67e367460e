import type { WorkflowContent } from '../../../desk/client/workflowContent.ts';
import type { RunningDesk } from '../../../desk/RunningDesk.ts';

const SYNC: WorkflowContent = {
	name: 'Take over the templates',
	nodes: [
		{ id: 'start', name: 'Start', type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, position: [0, 0], parameters: {} },
		{ id: 'sync', name: 'Sync', type: 'n8n-nodes-whatsapp-helpdesk.whatsAppTemplate', typeVersion: 1, position: [200, 0], parameters: { resource: 'template', operation: 'sync' } },
	],
	connections: { Start: { main: [[{ node: 'Sync', type: 'main', index: 0 }]] } },
};

/** Takes the templates of the simulated account into the store, as a workflow does. */
export async function syncTemplates({ n8n }: RunningDesk): Promise<void> {
	const { executionId } = await n8n.workflows.runManually(await n8n.workflows.import(SYNC, await n8n.credentials.list()));
	await n8n.executions.waitUntilSuccessful(executionId);
}
