import type { N8nWorkflows } from './client/N8nWorkflows.ts';
import type { StoredWorkflow } from './client/workflowContent.ts';
import type { SimulatedNumber } from './Simulator.ts';

/** The triggers that enter their addresses at the provider themselves. */
const CONNECTS: Record<string, RegExp> = { cloud: /\.whatsAppCloudTrigger$/, twilio: /\.twilioWhatsAppTrigger$/ };

/** Publishes anew what receives: a simulator that has just begun knows no address, and n8n enters one only when a workflow is published. */
export async function reconnectNumbers(workflows: N8nWorkflows, published: readonly StoredWorkflow[], numbers: readonly SimulatedNumber[], signal?: AbortSignal): Promise<void> {
	const unconnected = numbers.filter(({ callback }) => !callback?.url).flatMap(({ provider }) => CONNECTS[provider] ?? []);
	for (const { id, nodes } of published) {
		if (nodes.some(({ type, disabled }) => !disabled && unconnected.some((trigger) => trigger.test(type)))) await workflows.republish(id, signal);
	}
}
