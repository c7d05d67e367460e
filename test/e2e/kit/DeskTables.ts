import { Client } from 'pg';

import type { PostgresServer } from '../../../desk/queue/postgresServer.ts';

/** What a desk has stored in PostgreSQL, read past the package: a test must not ask the code under test. */
export class DeskTables {
	readonly #client: Client;

	private constructor(client: Client) {
		this.#client = client;
	}

	static async open(server: PostgresServer, schema: string): Promise<DeskTables> {
		const client = new Client({ ...server, options: `-c search_path=${schema}` });
		await client.connect();
		return new DeskTables(client);
	}

	async close(): Promise<void> {
		await this.#client.end();
	}

	/** How many messages came, and how many of those a workflow has finished with. */
	async arrivals(): Promise<{ kept: number; handled: number }> {
		const [row] = await this.#rows<{ kept: string; handled: string }>(`select count(*) as kept, count(handled_at) as handled from inbound_events where event = 'message'`);
		return { kept: Number(row!.kept), handled: Number(row!.handled) };
	}

	/** The agents in the order in which they were given conversations. */
	async assignees(): Promise<string[]> {
		const rows = await this.#rows<{ agent: string }>(`select assignee_id as agent from conversations where assignee_id is not null`);
		return rows.map(({ agent }) => agent);
	}

	async conversations(): Promise<string[]> {
		return (await this.#rows<{ id: string }>('select id from conversations')).map(({ id }) => id);
	}

	/** Ids of contacts' messages: those that a workflow has finished with, and those of which it was told that nobody knows whether their reply arrived. */
	async outcomes(): Promise<{ handled: Set<string>; uncertain: Set<string> }> {
		const handled = await this.#rows<{ id: string }>(`select key as id from inbound_events where event = 'message' and handled_at is not null`);
		const uncertain = await this.#rows<{ id: string }>(`select m.provider_id as id from history h join messages m on m.id = h.message_id where h.type = 'replyUncertain'`);
		const idsOf = (rows: Array<{ id: string }>) => new Set(rows.map(({ id }) => id));
		return { handled: idsOf(handled), uncertain: idsOf(uncertain) };
	}

	/** The conversations in which these messages of contacts are. */
	async conversationsOf(messageIds: readonly string[]): Promise<string[]> {
		const rows = await this.#rows<{ id: string; message: string }>(`select conversation_id as id, provider_id as message from messages where direction = 'in'`);
		return [...new Set(rows.filter(({ message }) => messageIds.includes(message)).map(({ id }) => id))];
	}

	async #rows<T extends object>(query: string): Promise<T[]> {
		return (await this.#client.query<T>(query)).rows;
	}
}
