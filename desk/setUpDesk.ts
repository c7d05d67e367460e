import type { N8nClient } from './N8nClient.ts';

/** Its name in n8n; it adds the people of the desk. */
const SET_UP = '00 Set Up the Desk';

/** Runs the shipped workflow that a new user runs by hand, once in the life of a desk; true where it did. */
export async function setUpDesk(n8n: N8nClient, signal?: AbortSignal): Promise<boolean> {
	const workflow = await n8n.workflows.findByName(SET_UP);
	if (!workflow) return false;
	const { executionId } = await n8n.workflows.runManually(workflow);
	await n8n.executions.waitUntilSuccessful(executionId, signal);
	return true;
}
