import type { WorkflowContent, WorkflowNode } from '../../../desk/client/workflowContent.ts';

const PACKAGE = 'n8n-nodes-whatsapp-helpdesk';

/** The two nodes that stand for a provider, and what only they ask for. */
export interface ProviderNodes {
	trigger: string;
	action: string;
	triggerParameters?: object;
	/** Another way to send what the provider has no operation for. */
	inPlaceOf?: (parameters: Record<string, unknown>) => Record<string, unknown>;
}

function swapped(node: WorkflowNode, { trigger, action, triggerParameters, inPlaceOf = (parameters) => parameters }: ProviderNodes): WorkflowNode {
	const { credentials: _credentials, ...kept } = node;
	const parameters = node['parameters'] as Record<string, unknown>;
	if (node.type === `${PACKAGE}.whatsAppCloudTrigger`) return { ...kept, type: `${PACKAGE}.${trigger}`, webhookId: `${node.webhookId}-${trigger}`, parameters: { ...parameters, ...triggerParameters } };
	return node.type === `${PACKAGE}.whatsAppCloud` ? { ...kept, type: `${PACKAGE}.${action}`, parameters: inPlaceOf(parameters) } : node;
}

/** The same workflow with another provider's trigger and sending node; no node between them is touched. */
export const overAnotherProvider = ({ name, nodes, connections, settings }: WorkflowContent, provider: ProviderNodes): WorkflowContent => ({
	name: `${name} (${provider.action})`,
	nodes: nodes.map((node) => swapped(node, provider)),
	connections,
	settings,
});

export const twilioNodes: ProviderNodes = { trigger: 'twilioWhatsAppTrigger', action: 'twilioWhatsApp' };

interface Buttons {
	text: string;
	footer: string;
	buttons: { button: Array<{ id: string; title: string }> };
}

/** EngageLab documents no buttons, so they go as Meta writes them. */
const rawButtons = ({ text, footer, buttons }: Buttons) => ({
	resource: 'message',
	operation: 'sendRawBody',
	recipient: 'contact',
	rawBody: JSON.stringify({
		type: 'interactive',
		interactive: { type: 'button', body: { text }, footer: { text: footer }, action: { buttons: buttons.button.map((reply) => ({ type: 'reply', reply })) } },
	}),
});

export const engageLabNodes = (key: string): ProviderNodes => ({
	trigger: 'engageLabWhatsAppTrigger',
	action: 'engageLabWhatsApp',
	triggerParameters: urlKeyOf(key),
	inPlaceOf: (parameters) => (parameters['operation'] === 'sendButtons' ? rawButtons(parameters as unknown as Buttons) : parameters),
});

export const urlKeyOf = (key: string) => ({ urlKey: { __rl: true, mode: 'key', value: key } });
