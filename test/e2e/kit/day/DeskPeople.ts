export interface Agent {
	id: string;
	name: string;
	presence: string;
}

interface OpenConversation {
	contact: { name?: string };
	conversation: { id: string; state: 'new' | 'pending'; assigneeId?: string };
}

/** The words of an agent's answer begin so; a test counts them on the phones. */
export const ANSWER = 'Here you are';

const PAUSE_MS = 300;

/** The agents of the desk at work: each answers what is theirs, one after the other, and resolves it. */
export class DeskPeople {
	readonly #url: string;
	#working: Promise<void> = Promise.resolve();
	#isOver = false;
	/** An agent who only looks on: online, but away from the desk. */
	idle: string | undefined;

	constructor(editorUrl: string) {
		this.#url = `${editorUrl}/webhook/people-`;
	}

	async agents(): Promise<Agent[]> {
		return await this.#ask<Agent[]>('agents');
	}

	async go(agents: readonly Agent[], presence: 'online' | 'offline'): Promise<void> {
		for (const { id } of agents) await this.#ask('presence', { agentId: id, presence });
	}

	async openConversations(): Promise<OpenConversation[]> {
		return (await this.#ask<OpenConversation[]>('open-conversations')).filter(({ conversation }) => conversation);
	}

	async figures<T>(path: 'figures' | 'satisfaction', query: Record<string, string>): Promise<T> {
		return await this.#ask<T>(`${path}?${new URLSearchParams(query)}`);
	}

	/** They answer until `stopWork`. */
	startWork(agents: readonly Agent[]): void {
		this.#isOver = false;
		this.#working = this.#work(agents);
	}

	async stopWork(): Promise<void> {
		this.#isOver = true;
		await this.#working;
	}

	async #work(agents: readonly Agent[]): Promise<void> {
		while (!this.#isOver) {
			// While n8n restarts nobody sees anything.
			const open = await this.openConversations().catch(() => []);
			await Promise.all(agents.map(async (agent) => await this.#workOff(agent, open.filter(({ conversation }) => conversation.assigneeId === agent.id))));
			await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
		}
	}

	async #workOff({ id, name }: Agent, mine: OpenConversation[]): Promise<void> {
		for (const { conversation, contact } of mine) {
			if (this.#isOver || this.idle === id) return;
			const about = { agentId: id, conversationId: conversation.id };
			const text = `${ANSWER}, ${contact.name}. ${name}`;
			// What fails is still on the list when the agent looks at it again.
			if (conversation.state === 'pending') await this.#ask('resolve', about).catch(() => undefined);
			else await this.#ask('answer', { ...about, text }).catch(() => undefined);
		}
	}

	async #ask<T>(path: string, body?: object): Promise<T> {
		const response = await fetch(`${this.#url}${path}`, body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
		const text = await response.text();
		if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`);
		return JSON.parse(text) as T;
	}
}
