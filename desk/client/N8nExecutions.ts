import { parse } from 'flatted';

import { waitUntil } from '../waitUntil.ts';
import type { N8nSession } from './N8nSession.ts';

export interface ExecutionFilter {
	workflowId?: string;
	status?: string[];
	/** The newest ones only; without it, all. */
	limit?: number;
}

export interface ExecutionSummary {
	id: string;
	workflowId: string;
	status: string;
	mode: string;
	startedAt: string;
	stoppedAt?: string;
}

export interface NodeRun {
	executionStatus?: string;
	error?: { message: string };
	data?: { main?: Array<Array<{ json: Record<string, unknown> }> | null> };
}

export interface ExecutionData {
	resultData: { runData: Record<string, NodeRun[]>; error?: { message: string }; lastNodeExecuted?: string };
}

export interface Execution extends ExecutionSummary {
	data: ExecutionData;
}

/** n8n hands out at most this many executions at a time. */
const MOST_AT_ONCE = 100;
const ENDS_WITHIN_MS = 60_000;

/** What the workflows of an instance have done. */
export class N8nExecutions {
	readonly #session: N8nSession;

	constructor(session: N8nSession) {
		this.#session = session;
	}

	/** The newest executions first. */
	async list({ limit = Number.POSITIVE_INFINITY, ...filter }: ExecutionFilter = {}): Promise<ExecutionSummary[]> {
		const found: ExecutionSummary[] = [];
		for (;;) {
			const asked = Math.min(limit - found.length, MOST_AT_ONCE);
			const oldest = found.at(-1)?.id;
			const query = new URLSearchParams({ filter: JSON.stringify(filter), limit: String(asked), ...(oldest === undefined ? {} : { lastId: oldest }) });
			const { results } = await this.#session.get<{ results: ExecutionSummary[] }>(`/rest/executions?${query}`);
			found.push(...results);
			if (results.length < asked || found.length >= limit) return found;
		}
	}

	async count(filter: ExecutionFilter = {}): Promise<number> {
		const query = new URLSearchParams({ filter: JSON.stringify(filter), limit: '1' });
		return (await this.#session.get<{ count: number }>(`/rest/executions?${query}`)).count;
	}

	/** Ends an execution that runs or waits. */
	async stop(id: string): Promise<void> {
		await this.#session.post(`/rest/executions/${id}/stop`);
	}

	/** Waits until an execution has ended, and fails where it did. */
	async waitUntilSuccessful(id: string, signal?: AbortSignal): Promise<Execution> {
		const ended = async () => {
			const execution = await this.get(id);
			return ['new', 'running', 'waiting'].includes(execution.status) ? undefined : execution;
		};
		const execution = await waitUntil(ended, { for: `execution ${id} to end`, withinMs: ENDS_WITHIN_MS, signal });
		if (execution.status === 'success') return execution;
		throw new Error(`Execution ${id} ended with ${execution.status}: ${execution.data.resultData.error?.message ?? 'n8n gives no reason'}`);
	}

	/** One execution with the data of every node; n8n stores it flattened. */
	async get(id: string): Promise<Execution> {
		const { data, ...summary } = await this.#session.get<ExecutionSummary & { data: string }>(`/rest/executions/${id}`);
		return { ...summary, data: parse(data) as ExecutionData };
	}
}
