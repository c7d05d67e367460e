import { join } from 'node:path';

import type { DeskService } from '../DeskService.ts';
import { N8nService } from '../N8nService.ts';
import { topology, type ProcessName } from './topology.ts';
import type { WebhookProxy } from './WebhookProxy.ts';

export interface ClusterPlan {
	/** Of the proxy. */
	url: string;
	logs: string;
	/** One port for each process of a kind. */
	ports: Record<ProcessName, number[]>;
	environment: (port: number) => Record<string, string>;
	proxy: WebhookProxy;
}

/** n8n in queue mode: a main process, webhook processes and workers behind one address. */
export class N8nCluster implements DeskService {
	readonly url: string;
	readonly main: N8nService;
	readonly webhooks: N8nService[] = [];
	readonly workers: N8nService[] = [];
	readonly crashed: Promise<Error>;
	readonly #plan: ClusterPlan;
	#reportCrash: (crash: Error) => void = () => undefined;

	private constructor(plan: ClusterPlan, main: N8nService) {
		this.#plan = plan;
		this.url = plan.url;
		this.crashed = new Promise((resolve) => {
			this.#reportCrash = resolve;
		});
		this.main = main;
		this.#watch(main);
	}

	/** Starts the main process, which brings the database up to date. */
	static async start(plan: ClusterPlan): Promise<N8nCluster> {
		return new N8nCluster(plan, await launch(plan, 'main', 0));
	}

	get pid(): number {
		return this.main.pid;
	}

	async waitUntilReady(signal?: AbortSignal): Promise<void> {
		await this.main.waitUntilReady(signal);
	}

	/** Webhook processes and workers load packages when they start, so they start after the main process has installed them. */
	async complete(signal?: AbortSignal): Promise<void> {
		for (const [kind, services] of [['webhook', this.webhooks], ['worker', this.workers]] as const) {
			while (services.length < this.#plan.ports[kind].length) {
				signal?.throwIfAborted();
				const service = await launch(this.#plan, kind, services.length);
				services.push(service);
				this.#watch(service);
			}
		}
		await Promise.all([...this.webhooks, ...this.workers].map(async (service) => await service.waitUntilReady(signal)));
	}

	async restart(signal?: AbortSignal): Promise<void> {
		await Promise.all(this.#all().map(async (service) => await service.restart(signal)));
	}

	async stop(): Promise<void> {
		await Promise.all([...this.#all().map(async (service) => await service.stop()), this.#plan.proxy.close()]);
	}

	async kill(): Promise<void> {
		await Promise.all(this.#all().map(async (service) => await service.kill()));
	}

	#all(): N8nService[] {
		return [this.main, ...this.webhooks, ...this.workers];
	}

	#watch(service: N8nService): void {
		void service.crashed.then(this.#reportCrash);
	}
}

async function launch({ logs, ports, environment }: ClusterPlan, kind: ProcessName, index: number): Promise<N8nService> {
	const port = ports[kind][index] ?? 0;
	const name = ports[kind].length === 1 ? kind : `${kind}-${index + 1}`;
	return new N8nService(environment(port), `http://127.0.0.1:${port}`, join(logs, `n8n-${name}.log`), topology.processes[kind].command);
}
