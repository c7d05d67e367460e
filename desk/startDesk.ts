import { join } from 'node:path';

import { assertInstalled } from './assertInstalled.ts';
import { assertPortFree } from './assertPortFree.ts';
import type { WorkflowContent } from './client/workflowContent.ts';
import { demoCredentials } from './demoCredentials.ts';
import { resolveDeskOptions, type DeskOptions } from './deskOptions.ts';
import { readDeskState, writeDeskState } from './deskState.ts';
import { importWorkflows } from './importWorkflows.ts';
import { installPackage } from './installPackage.ts';
import { N8nService } from './N8nService.ts';
import { n8nEnvironment } from './n8nEnvironment.ts';
import { packPackage } from './packPackage.ts';
import { RunningDesk } from './RunningDesk.ts';
import { setUpDesk } from './setUpDesk.ts';
import { Simulator } from './Simulator.ts';
import { connectEngageLab, switchOnAll } from './switchOnAll.ts';

/** A workflow with such a node connects the simulated number when it is published. */
const RECEIVES = /\.whatsAppCloudTrigger$/;

/** Starts n8n with this package, an owner, credentials and published workflows, and the simulator whose number calls them. */
export async function startDesk(options: DeskOptions = {}): Promise<RunningDesk> {
	const { home, logs, ports, workflows, workflowFiles, environment, log, signal } = resolveDeskOptions(options);
	assertInstalled();
	for (const use of Object.values(ports)) await assertPortFree(use);
	const packed = await packPackage(log, signal);
	const state = await readDeskState(home);

	log('Starting n8n and the simulator …');
	const n8nUrl = `http://127.0.0.1:${ports.n8n.port}`;
	const settings = { home, port: ports.n8n.port, brokerPort: ports.broker.port, encryptionKey: state.encryptionKey, package: packed, extra: environment };
	const service = new N8nService(n8nEnvironment(settings, process.env), n8nUrl, join(logs, 'n8n.log'));
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
		const number = await simulator.demoNumber();
		const credentials = [];
		const vendors = { others: await simulator.otherNumbers(), model: await simulator.model() };
		for (const content of demoCredentials(number, state.verifyToken, simulator.url, vendors)) credentials.push(await desk.n8n.credentials.createOrUpdate(content));
		const complete = (content: WorkflowContent) => switchOnAll(content, state.verifyToken);
		desk.workflows = await importWorkflows(desk.n8n, { folder: workflows, files: workflowFiles, credentials, complete, imported: state.importedWorkflows, log, signal });
		await connectEngageLab(desk.n8n.workflows, desk.workflows, vendors.others, state.verifyToken);
		await writeDeskState(home, state);
		if (!state.isSetUp && (await setUpDesk(desk.n8n, signal))) await writeDeskState(home, Object.assign(state, { isSetUp: true }));
		if (desk.workflows.some(({ nodes }) => nodes.some(({ type }) => RECEIVES.test(type)))) await simulator.waitUntilConnected(signal);
		return desk;
	} catch (error) {
		await desk.stop();
		signal?.throwIfAborted();
		throw error;
	}
}
