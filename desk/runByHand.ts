import type { N8nClient } from './N8nClient.ts';

/** Runs a shipped workflow from its manual trigger, as a new user does, to its end; nothing where the desk has none of that name. */
export async function runByHand(n8n: N8nClient, name: string, signal?: AbortSignal): Promise<void> {
	const workflow = await n8n.workflows.findByName(name);
	if (!workflow) return;
	const { executionId } = await n8n.workflows.runManually(workflow);
	await n8n.executions.waitUntilSuccessful(executionId, signal);
}
