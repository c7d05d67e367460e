import type { StoredWorkflow, WorkflowContent, WorkflowNode } from './client/workflowContent.ts';
import type { N8nWorkflows } from './client/N8nWorkflows.ts';
import type { SimulatedNumber } from './Simulator.ts';

const PACKAGE = 'n8n-nodes-whatsapp-helpdesk';
const OTHER_TRIGGERS = new Set([`${PACKAGE}.twilioWhatsAppTrigger`, `${PACKAGE}.engageLabWhatsAppTrigger`]);
const ENGAGELAB_TRIGGER = `${PACKAGE}.engageLabWhatsAppTrigger`;
const ROUTER = `${PACKAGE}.helpdeskRouter`;
const CALL = 'n8n-nodes-base.executeWorkflow';
const MOST_ATTEMPTS = 10;

interface RouterParameters {
	aiAgents?: { aiAgent?: object[] };
}

/** The shipped workflows leave off what needs an account of its own: other providers, and the AI agent. The simulator plays all of them. */
export function switchOnAll(content: WorkflowContent, urlKey: string): WorkflowContent {
	const hasAi = !content.nodes.some(({ type, disabled }) => type === CALL && disabled);
	const nodes = content.nodes.map((node) => {
		if (OTHER_TRIGGERS.has(node.type)) return withoutDisabled(node.type === ENGAGELAB_TRIGGER ? withUrlKey(node, urlKey) : node);
		return node.type === ROUTER && hasAi ? withAi(node) : node;
	});
	return { ...content, nodes };
}

const withoutDisabled = ({ disabled: _disabled, ...node }: WorkflowNode): WorkflowNode => node;

const withUrlKey = (node: WorkflowNode, value: string): WorkflowNode => ({ ...node, parameters: { ...(node.parameters as object), urlKey: { __rl: true, mode: 'key', value } } });

function withAi(node: WorkflowNode): WorkflowNode {
	const parameters = node.parameters as RouterParameters;
	const aiAgent = (parameters.aiAgents?.aiAgent ?? []).map((agent) => ({ ...agent, enabled: true }));
	return { ...node, parameters: { ...parameters, aiAgents: { aiAgent } } };
}

/** Enters the address of the trigger at EngageLab, which people do by hand in its console. */
export async function connectEngageLab(workflows: N8nWorkflows, published: StoredWorkflow[], numbers: SimulatedNumber[], urlKey: string): Promise<void> {
	const receiver = published.find(({ nodes }) => nodes.some(({ type }) => type === ENGAGELAB_TRIGGER));
	const data = numbers.find(({ provider }) => provider === 'engagelab')?.credential?.data;
	const webhook = receiver && (await workflows.webhooks(receiver)).find(({ node }) => node.type === ENGAGELAB_TRIGGER);
	if (!data || !webhook) return;
	const order = {
		method: 'POST',
		headers: { 'content-type': 'application/json', authorization: `Basic ${Buffer.from(`${data.devKey}:${data.devSecret}`).toString('base64')}` },
		body: JSON.stringify({ notify_url: `${webhook.url}?key=${urlKey}` }),
	};
	// It gives an address three seconds to answer, which an n8n that has just started on a busy machine may need longer for.
	let refusal = '';
	for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
		const response = await fetch(`${data.baseUrl}/v1/webhooks`, order);
		if (response.ok) return;
		refusal = `${response.status} ${await response.text()}`;
	}
	throw new Error(`The simulator of EngageLab did not take the address of the workflow: ${refusal}`);
}
