import { waitUntil } from '../waitUntil.ts';
import type { StoredCredential } from './N8nCredentials.ts';
import type { N8nNodeTypes } from './N8nNodeTypes.ts';
import type { N8nSession } from './N8nSession.ts';
import type { StoredWorkflow, WorkflowContent, WorkflowNode } from './workflowContent.ts';
import { webhooksOf, type WorkflowWebhook } from './workflowWebhooks.ts';

/** n8n reports a trigger that could not be set up about 15 seconds after it was asked to publish. */
const PUBLISHED_WITHIN_MS = 30_000;

interface PublicationStatus {
	status?: string;
	triggers?: Array<{ errorMessage?: string | null }>;
}

/** Workflows are known by name, so that a second import changes the one that is there. */
export class N8nWorkflows {
	readonly #session: N8nSession;
	readonly #nodeTypes: N8nNodeTypes;

	constructor(session: N8nSession, nodeTypes: N8nNodeTypes) {
		this.#session = session;
		this.#nodeTypes = nodeTypes;
	}

	async get(id: string): Promise<StoredWorkflow> {
		return await this.#session.get(`/rest/workflows/${id}`);
	}

	async findByName(name: string): Promise<StoredWorkflow | undefined> {
		const query = new URLSearchParams({ filter: JSON.stringify({ name, isArchived: false }) });
		const found = await this.#session.get<StoredWorkflow[]>(`/rest/workflows?${query}`);
		const exact = found.find((workflow) => workflow.name === name);
		return exact && (await this.get(exact.id));
	}

	/** Creates the workflow or replaces the one of the same name; every node gets those credentials that its type asks for. */
	async import(content: WorkflowContent, credentials: StoredCredential[]): Promise<StoredWorkflow> {
		const { name, connections, settings, pinData, meta } = content;
		const nodes = await Promise.all(content.nodes.map(async (node) => await this.#withCredentials(node, credentials)));
		const body = { name, nodes, connections, settings: { executionOrder: 'v1', ...settings }, pinData, meta };
		const known = await this.findByName(name);
		return known
			? await this.#session.patch(`/rest/workflows/${known.id}`, body)
			: await this.#session.post('/rest/workflows', body);
	}

	/** Publishes the newest version and waits until its production webhooks answer. */
	async publish(id: string, signal?: AbortSignal): Promise<StoredWorkflow> {
		const { versionId } = await this.get(id);
		await this.#session.post(`/rest/workflows/${id}/activate`, { versionId });
		return await this.waitUntilLive(id, signal);
	}

	/** Starts a workflow at its manual trigger, as its button in the editor does. */
	async runManually({ id, nodes }: StoredWorkflow): Promise<{ executionId: string }> {
		const trigger = nodes.find(({ type }) => type === 'n8n-nodes-base.manualTrigger');
		if (!trigger) throw new Error(`The workflow ${id} has no manual trigger to start from.`);
		return await this.#session.post(`/rest/workflows/${id}/run`, { triggerToStartFrom: { name: trigger.name } });
	}

	async unpublish(id: string): Promise<void> {
		await this.#session.post(`/rest/workflows/${id}/deactivate`);
	}

	/** Sets the triggers of a published workflow up once more, and leaves alone what has been changed in it since it was published. */
	async republish(id: string, signal?: AbortSignal): Promise<StoredWorkflow> {
		const { activeVersionId } = await this.get(id);
		await this.unpublish(id);
		await this.#session.post(`/rest/workflows/${id}/activate`, { versionId: activeVersionId });
		return await this.waitUntilLive(id, signal);
	}

	/** n8n says "active" before the webhooks are there: only an answer on each of them proves it. */
	async waitUntilLive(id: string, signal?: AbortSignal): Promise<StoredWorkflow> {
		const workflow = await this.get(id);
		for (const webhook of await this.webhooks(workflow)) {
			await waitUntil(async () => ((await answersTo(webhook)) ? true : await this.#failIfNotPublished(workflow)), {
				for: `the webhook ${webhook.method} ${webhook.url} of the workflow "${workflow.name}" to answer`,
				withinMs: PUBLISHED_WITHIN_MS,
				signal,
			});
		}
		await waitUntil(async () => await this.#isSettled(workflow), {
			for: `n8n to publish the workflow "${workflow.name}"`,
			withinMs: PUBLISHED_WITHIN_MS,
			signal,
		});
		return workflow;
	}

	/** The production webhooks of a workflow's active triggers. */
	async webhooks(workflow: StoredWorkflow): Promise<WorkflowWebhook[]> {
		return await webhooksOf(workflow, this.#nodeTypes, this.#session.url);
	}

	async #publication({ id, name }: StoredWorkflow): Promise<PublicationStatus> {
		const publication = await this.#session.get<PublicationStatus>(`/rest/workflows/${id}/publication-status`);
		if (publication.status !== 'failed' && publication.status !== 'partial') return publication;
		const reasons = (publication.triggers ?? []).flatMap(({ errorMessage }) => errorMessage ?? []);
		throw new Error(`n8n could not publish the workflow "${name}": ${reasons.join(' ') || publication.status}`);
	}

	async #failIfNotPublished(workflow: StoredWorkflow): Promise<undefined> {
		await this.#publication(workflow);
	}

	/** Webhooks answer before their triggers have set up what they need at the provider. */
	async #isSettled(workflow: StoredWorkflow): Promise<true | undefined> {
		return (await this.#publication(workflow)).status === 'in_progress' ? undefined : true;
	}

	async #withCredentials(node: WorkflowNode, available: StoredCredential[]): Promise<WorkflowNode> {
		if (isDecoration(node)) return node;
		const { credentials: needed = [] } = await this.#nodeTypes.get(node.type, node.typeVersion);
		const filledIn = available.filter(({ type }) => needed.some(({ name }) => name === type));
		if (filledIn.length === 0) return node;
		return { ...node, credentials: Object.fromEntries(filledIn.map(({ type, id, name }) => [type, { id, name }])) };
	}
}

function isDecoration({ type }: WorkflowNode): boolean {
	return type === 'n8n-nodes-base.stickyNote';
}

/** n8n answers the browser's question which methods are allowed from its list of registered webhooks. */
async function answersTo({ url, method }: WorkflowWebhook): Promise<boolean> {
	const response = await fetch(url, { method: 'OPTIONS', headers: { origin: 'http://127.0.0.1' } });
	await response.arrayBuffer();
	return (response.headers.get('access-control-allow-methods') ?? '').includes(method);
}
