import type { N8nNodeTypes } from './N8nNodeTypes.ts';
import type { WorkflowContent, WorkflowNode } from './workflowContent.ts';

export interface WorkflowWebhook {
	node: WorkflowNode;
	method: string;
	url: string;
}

/** Where the nodes of a published workflow are called, from the ids in the workflow and the paths in the nodes' descriptions. */
export async function webhooksOf(workflow: WorkflowContent, nodeTypes: N8nNodeTypes, baseUrl: string): Promise<WorkflowWebhook[]> {
	const withWebhook = workflow.nodes.filter(({ webhookId, disabled }) => webhookId !== undefined && !disabled);
	const found = withWebhook.map(async (node) => {
		const { webhooks = [] } = await nodeTypes.get(node.type, node.typeVersion);
		return webhooks.filter(({ restartWebhook }) => !restartWebhook).map(({ httpMethod, path, isFullPath }) => {
			// n8n puts the node's id before a path with parts of its own, whatever the description says.
			const standsAlone = isFullPath && !path.includes('/:');
			const pathname = standsAlone ? path : [node.webhookId, path].filter(Boolean).join('/');
			return { node, method: httpMethod, url: `${baseUrl}/webhook/${pathname}` };
		});
	});
	return (await Promise.all(found)).flat().filter(({ url, method }) => ![url, method].some(isExpression));
}

/** A path that n8n works out at run time cannot be told from outside. */
function isExpression(value: string): boolean {
	return value.includes('{{');
}
