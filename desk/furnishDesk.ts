import { join } from 'node:path';

import type { CredentialContent } from './client/N8nCredentials.ts';
import type { WorkflowContent } from './client/workflowContent.ts';
import { demoCredentials } from './demoCredentials.ts';
import type { ResolvedDeskOptions } from './deskOptions.ts';
import { writeDeskState, type DeskState } from './deskState.ts';
import type { DeskService } from './DeskService.ts';
import { addHistory } from './history/addHistory.ts';
import { importWorkflows } from './importWorkflows.ts';
import { installPackage } from './installPackage.ts';
import type { PackedPackage } from './packPackage.ts';
import { reconnectNumbers } from './reconnectNumbers.ts';
import { openInbox } from './openInbox.ts';
import { runByHand } from './runByHand.ts';
import { RunningDesk } from './RunningDesk.ts';
import { Simulator } from './Simulator.ts';
import { connectEngageLab, switchOnAll } from './switchOnAll.ts';

/** Adds the people of the desk. */
const SET_UP_FILE = '00-set-up-the-desk.json';
const SET_UP = '00 Set Up the Desk';

/** Takes the templates of the account into the store, from where the inbox offers them. */
const TEMPLATES = '07 Templates';

/** A workflow with such a node connects the simulated number when it is published. */
const RECEIVES = /\.whatsAppCloudTrigger$/;

export interface DeskFurniture {
	options: ResolvedDeskOptions;
	packed: PackedPackage;
	state: DeskState;
	/** Where the desk remembers; by default in a file. */
	storeCredential?: CredentialContent;
}

/** Makes a desk of an n8n that starts: the simulator, an owner, this package, credentials, published workflows. What fails ends all of it. */
export async function furnishDesk(service: DeskService, { options, packed, state, storeCredential }: DeskFurniture): Promise<RunningDesk> {
	const { home, logs, ports, workflows, workflowFiles, language, history, log, signal } = options;
	const desk = new RunningDesk(service, state.owner, logs);
	try {
		const simulator = await Simulator.start(ports.simulator.port, join(logs, 'simulator.log'), signal);
		desk.simulator = simulator;
		await service.waitUntilReady(signal);
		await desk.n8n.owner.setUpOrSignIn(state.owner);
		const installed = await installPackage(desk.n8n, packed, state.installedPackage, log);
		if (installed !== state.installedPackage) {
			// Triggers that were running keep their old code until n8n is started anew.
			if (state.installedPackage) await service.restart(signal);
			await writeDeskState(home, Object.assign(state, { installedPackage: installed }));
		}
		await service.complete(signal);
		const number = await simulator.demoNumber();
		const credentials = [];
		const vendors = { others: await simulator.otherNumbers(), model: await simulator.model() };
		for (const content of demoCredentials(number, state.verifyToken, simulator.url, { ...vendors, storeCredential })) credentials.push(await desk.n8n.credentials.createOrUpdate(content));
		const complete = (content: WorkflowContent) => switchOnAll(content, state.verifyToken);
		const imports = { folder: workflows, language, credentials, complete, imported: state.importedWorkflows, log, signal };
		// Before anything is published: no workflow must act on what happened last week.
		if (!state.isSetUp && (workflowFiles ?? [SET_UP_FILE]).includes(SET_UP_FILE)) {
			await importWorkflows(desk.n8n, { ...imports, files: [SET_UP_FILE] });
			await runByHand(desk.n8n, SET_UP, signal);
			// First, so that a start that ends while the week is written does not begin it again.
			await writeDeskState(home, Object.assign(state, { isSetUp: true }));
			// It knows only the store in a file.
			if (history && !storeCredential) await addHistory({ home, packageName: packed.name, numbers: await simulator.numbers(), log, signal });
		}
		desk.workflows = await importWorkflows(desk.n8n, { ...imports, files: workflowFiles });
		await reconnectNumbers(desk.n8n.workflows, desk.workflows, await simulator.numbers(), signal);
		await connectEngageLab(desk.n8n.workflows, desk.workflows, vendors.others, state.verifyToken);
		await writeDeskState(home, state);
		// A desk whose templates cannot be read now works all the same.
		await runByHand(desk.n8n, TEMPLATES, signal).catch((error: unknown) => log(`"${TEMPLATES}" did not take over the templates: ${(error as Error).message}`));
		desk.inbox = await openInbox(desk.n8n, desk.workflows, state.inboxPassword, signal);
		if (desk.inbox && !state.inboxPassword) await writeDeskState(home, Object.assign(state, { inboxPassword: desk.inbox.password }));
		if (desk.workflows.some(({ nodes }) => nodes.some(({ type }) => RECEIVES.test(type)))) await simulator.waitUntilConnected(signal);
		return desk;
	} catch (error) {
		await desk.stop();
		signal?.throwIfAborted();
		throw error;
	}
}
