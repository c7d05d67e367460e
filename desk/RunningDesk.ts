import type { OwnerAccount } from './client/N8nOwner.ts';
import type { StoredWorkflow } from './client/workflowContent.ts';
import type { DeskService } from './DeskService.ts';
import { N8nClient } from './N8nClient.ts';
import type { OpenInbox } from './openInbox.ts';
import type { Simulator } from './Simulator.ts';

/** A desk that runs: what a person, or a test, does with it. */
export class RunningDesk {
	readonly n8n: N8nClient;
	readonly owner: OwnerAccount;
	readonly logs: string;
	/** The shipped workflows as they are published. */
	workflows: StoredWorkflow[] = [];
	/** Where agents answer, if there is such a workflow. */
	inbox: OpenInbox | undefined;
	simulator: Simulator | undefined;
	readonly #service: DeskService;

	constructor(service: DeskService, owner: OwnerAccount, logs: string) {
		this.#service = service;
		this.n8n = new N8nClient(service.url);
		this.owner = owner;
		this.logs = logs;
	}

	get editorUrl(): string {
		return this.#service.url;
	}

	get simulatorUrl(): string {
		return this.simulator?.url ?? '';
	}

	/** The process of n8n; another one after a restart. */
	get n8nPid(): number {
		return this.#service.pid;
	}

	/** Resolves with the reason when n8n or the simulator ends without having been asked to. */
	get crashed(): Promise<Error> {
		return Promise.race([this.#service.crashed, ...(this.simulator ? [this.simulator.crashed] : [])]);
	}

	/** Stops n8n (or finds it killed) and starts it again on the same data; back when its webhooks answer. */
	async restartN8n(): Promise<void> {
		await this.#service.restart();
		await this.n8n.owner.signIn(this.owner);
		for (const { id } of this.workflows) await this.n8n.workflows.waitUntilLive(id);
	}

	/** Ends n8n like a power cut; `restartN8n` brings it back. */
	async killN8n(): Promise<void> {
		await this.#service.kill();
	}

	async stop(): Promise<void> {
		await Promise.all([this.#service.stop(), this.simulator?.stop()]);
	}
}
