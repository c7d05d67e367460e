import type { N8nSession } from './N8nSession.ts';

export interface WebhookDescription {
	name: string;
	httpMethod: string;
	path: string;
	isFullPath?: boolean;
	/** Answers only while an execution waits, at an address of that execution. */
	restartWebhook?: boolean;
}

export interface NodeType {
	name: string;
	version: number | number[];
	credentials?: Array<{ name: string; required?: boolean }>;
	webhooks?: WebhookDescription[];
}

/** n8n makes tools for AI agents out of nodes, and describes only the nodes. */
const TOOL_OF_NODE = /^(n8n-nodes-[^.]+\..+)Tool$/;

/** What the installed nodes say of themselves: the credentials that they need and the webhooks that they answer. */
export class N8nNodeTypes {
	readonly #session: N8nSession;

	constructor(session: N8nSession) {
		this.#session = session;
	}

	async get(name: string, version: number): Promise<NodeType> {
		const found = await this.find(name, version);
		if (!found) throw new Error(`n8n has no node type "${name}" in version ${version}.`);
		return found;
	}

	async find(name: string, version: number): Promise<NodeType | undefined> {
		const found = await this.#session.post<Array<NodeType | null>>('/rest/node-types', { nodeInfos: [{ name: name.replace(TOOL_OF_NODE, '$1'), version }] });
		return found[0] ?? undefined;
	}
}
