import { webhooksOf } from '../../../desk/client/workflowWebhooks.ts';
import type { N8nNodeTypes, WebhookDescription } from '../../../desk/client/N8nNodeTypes.ts';
import type { WorkflowNode } from '../../../desk/client/workflowContent.ts';

const webhook = (part: Partial<WebhookDescription>): WebhookDescription => ({ name: 'default', httpMethod: 'POST', path: 'whatsapp', ...part });
const node = (part: Partial<WorkflowNode>): WorkflowNode => ({ name: 'Trigger', type: 'x.trigger', typeVersion: 2, webhookId: 'first-reply', ...part });

async function addresses(webhooks: WebhookDescription[], nodes = [node({})]): Promise<string[]> {
	const nodeTypes: Pick<N8nNodeTypes, 'get' | 'find'> = {
		get: async (name) => ({ name, version: 2, webhooks }),
		find: async (name) => ({ name, version: 2, webhooks }),
	};
	const found = await webhooksOf({ name: 'W', nodes, connections: {} }, nodeTypes as N8nNodeTypes, 'http://127.0.0.1:5678');
	return found.map(({ method, url }) => `${method} ${url}`);
}

it.each([
	['the id of the node and the path of its description', webhook({}), ['POST http://127.0.0.1:5678/webhook/first-reply/whatsapp']],
	['the id alone without a path', webhook({ path: '' }), ['POST http://127.0.0.1:5678/webhook/first-reply']],
	['the path alone when it is a full one', webhook({ isFullPath: true }), ['POST http://127.0.0.1:5678/webhook/whatsapp']],
	['nothing when the path is worked out at run time', webhook({ path: '={{$parameter["path"]}}' }), []],
	['nothing where only a waiting execution answers', webhook({ path: '', isFullPath: true, restartWebhook: true }), []],
	['nothing when the method is worked out at run time', webhook({ httpMethod: '={{$parameter["httpMethod"]}}' }), []],
])('the address is %s', async (_what, description, expected) => {
	expect(await addresses([description])).toEqual(expected);
});

it('every method of a node has one', async () => {
	expect(await addresses([webhook({ httpMethod: 'GET' }), webhook({})])).toHaveLength(2);
});

it('nodes without a webhook and nodes that are switched off have none', async () => {
	expect(await addresses([webhook({})], [node({ webhookId: undefined }), node({ disabled: true })])).toEqual([]);
});
