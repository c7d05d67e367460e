import type { N8nClient } from './N8nClient.ts';

/** Adds the people of the desk. */
export const SET_UP_FILE = '00-set-up-the-desk.json';

/** Its name in n8n. */
const SET_UP = '00 Set Up the Desk';

/** Runs the shipped workflow that a new user runs by hand, once in the life of a desk. */
export async function setUpDesk(n8n: N8nClient, signal?: AbortSignal): Promise<void> {
	const workflow = await n8n.workflows.findByName(SET_UP);
	if (!workflow) return;
	const { executionId } = await n8n.workflows.runManually(workflow);
	await n8n.executions.waitUntilSuccessful(executionId, signal);
}
