import type { StoredWorkflow } from '../../../desk/client/workflowContent.ts';
import type { RunningDesk } from '../../../desk/RunningDesk.ts';

/** New one-time links of the agents, by e-mail address, as the workflow of the inbox makes them by hand. */
export async function signInLinks({ n8n }: RunningDesk, workflow: StoredWorkflow): Promise<Map<string, string>> {
	const { executionId } = await n8n.workflows.runManually(workflow);
	const { data } = await n8n.executions.waitUntilSuccessful(executionId);
	const items = data.resultData.runData['Make a Link for Each']![0]!.data!.main![0]! as Array<{ json: { agent: { email: string }; signIn: { url: string } } }>;
	return new Map(items.map(({ json }) => [json.agent.email, json.signIn.url]));
}
