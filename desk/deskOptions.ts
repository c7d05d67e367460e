import { checkout } from './checkout.ts';
import type { PortUse } from './assertPortFree.ts';
import type { Language } from './inLanguage.ts';

export interface DeskOptions {
	/** Folder of everything that this desk keeps; two running desks never share one. */
	home?: string;
	logs?: string;
	n8nPort?: number;
	simulatorPort?: number;
	/** Where n8n and the process that runs its Code nodes meet. */
	brokerPort?: number;
	/** Folder of the workflows that are imported. */
	workflows?: string;
	/** The only files of that folder to import; all of these are published. By default all files come, and all but the starters are published. */
	workflowFiles?: readonly string[];
	/** Of what contacts and the people of the desk read. */
	language?: Language;
	/** Gives a new desk a week of conversations that lies behind it; by default it begins empty. */
	history?: boolean;
	/** More settings for n8n. */
	environment?: Record<string, string>;
	log?: (line: string) => void;
	/** Ends the start; everything that was started by then is stopped. */
	signal?: AbortSignal;
}

export interface ResolvedDeskOptions {
	home: string;
	logs: string;
	ports: { n8n: PortUse; simulator: PortUse; broker: PortUse };
	workflows: string;
	workflowFiles: readonly string[] | undefined;
	language: Language;
	history: boolean;
	environment: Record<string, string>;
	log: (line: string) => void;
	signal: AbortSignal | undefined;
}

export const DEFAULT_PORTS = { n8n: 5678, simulator: 4600, broker: 5679 };

/** Fills in what was not said: this checkout's own desk on n8n's usual port. */
export function resolveDeskOptions(options: DeskOptions): ResolvedDeskOptions {
	const { n8nPort = DEFAULT_PORTS.n8n, simulatorPort = DEFAULT_PORTS.simulator, brokerPort = DEFAULT_PORTS.broker } = options;
	return {
		home: options.home ?? checkout.home,
		logs: options.logs ?? checkout.logs,
		ports: {
			n8n: { port: n8nPort, for: 'n8n', option: '--n8n-port or DESK_N8N_PORT' },
			simulator: { port: simulatorPort, for: 'the simulator', option: '--simulator-port or DESK_SIMULATOR_PORT' },
			broker: { port: brokerPort, for: "n8n's task broker", option: '--broker-port or DESK_BROKER_PORT' },
		},
		workflows: options.workflows ?? checkout.workflows,
		workflowFiles: options.workflowFiles,
		language: options.language ?? 'en',
		history: options.history ?? false,
		environment: options.environment ?? {},
		log: options.log ?? (() => undefined),
		signal: options.signal,
	};
}
