import { randomBytes } from 'node:crypto';

import type { StoredWorkflow } from './client/workflowContent.ts';
import type { N8nClient } from './N8nClient.ts';

/** Its name in n8n. */
const INBOX = '14 Inbox';
const LINKS = 'Make a Link for Each';
const TRIGGER = 'n8n-nodes-whatsapp-helpdesk.helpdeskInboxTrigger';

/** The agent whom whoever tries the desk plays. */
const AGENT = 'eve@example.com';

/** Where the inbox is, and how to come in. */
export interface OpenInbox {
	url: string;
	email: string;
	password: string;
}

interface Linked {
	agent: { email?: string };
	signIn: { url: string };
}

/** Where the inbox of a desk is. At the first time it gives an agent a password, as the agent would: with a sign-in link. Nothing where there is no inbox, or nobody of that name. */
export async function openInbox(n8n: N8nClient, workflows: readonly StoredWorkflow[], known: string | undefined, signal?: AbortSignal): Promise<OpenInbox | undefined> {
	const workflow = workflows.find(({ name }) => name === INBOX);
	const webhook = workflow && (await n8n.workflows.webhooks(workflow)).find(({ node }) => node.type === TRIGGER);
	if (!webhook) return undefined;
	if (known !== undefined) return { url: webhook.url, email: AGENT, password: known };
	const { executionId } = await n8n.workflows.runManually(workflow);
	const { data } = await n8n.executions.waitUntilSuccessful(executionId, signal);
	const made = data.resultData.runData[LINKS]?.[0]?.data?.main?.[0] ?? [];
	const link = made.map(({ json }) => json as unknown as Linked).find(({ agent }) => agent.email === AGENT);
	const [, token] = link?.signIn.url.split('#token=') ?? [];
	if (token === undefined) return undefined;
	const { session } = (await call(webhook.url, 'signIn.link', { token })) as { session: { accessToken: string } };
	const password = `desk-inbox-${randomBytes(6).toString('hex')}`;
	await call(webhook.url, 'me.setPassword', { password }, session.accessToken);
	await call(webhook.url, 'me.signOut', {}, session.accessToken);
	return { url: webhook.url, email: AGENT, password };
}

async function call(url: string, name: string, request: object, bearer?: string): Promise<unknown> {
	const headers = { 'content-type': 'application/json', ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }) };
	const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ call: name, request }) });
	const answer = (await response.json()) as { ok: boolean; value?: unknown; error?: { message: string } };
	if (answer.ok) return answer.value;
	throw new Error(`The inbox did not let an agent in (${name}): ${answer.error?.message ?? response.status}`);
}
