/** What runs in queue mode, and how: `npm run start:queue` starts this, and docker-compose.yml is compared with it. */
export interface ProcessKind {
	/** What n8n is told to be, with its options. */
	command: readonly string[];
	count: number;
}

export const topology = {
	processes: {
		/** Editor, timers, and what the Helpdesk Trigger watches: one process, because each of these must happen once. */
		main: { command: ['start'], count: 1 },
		/** Answers the providers and keeps what they send. */
		webhook: { command: ['webhook'], count: 2 },
		/** Does the work of the workflows. */
		worker: { command: ['worker', '--concurrency=10'], count: 3 },
	} satisfies Record<string, ProcessKind>,
	/** The same for every process. */
	settings: {
		EXECUTIONS_MODE: 'queue',
		DB_TYPE: 'postgresdb',
		// Webhooks that reach the editor's process would make it slow for people.
		N8N_DISABLE_PRODUCTION_MAIN_PROCESS: 'true',
		N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true',
		N8N_UNVERIFIED_PACKAGES_ENABLED: 'true',
		QUEUE_HEALTH_CHECK_ACTIVE: 'true',
	},
	/** What the webhook processes answer; everything else, test addresses too, is the main process's. */
	webhookPaths: ['/webhook/', '/webhook-waiting/', '/form/', '/form-waiting/', '/mcp/'],
} as const;

export type ProcessName = keyof typeof topology.processes;

/** Whether a request goes to one of the webhook processes. */
export const isForWebhooks = (path: string): boolean => topology.webhookPaths.some((start) => path.startsWith(start));
