import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { clearCloudWorld, createCloudWorld } from './cloud/cloudWorld.ts';
import { createGraphApi } from './cloud/graph/graphApi.ts';
import { defaultSettings, type SimulatorSettings } from './cloud/simulatorSettings.ts';
import { connectNumber, openAccount, type AccountOrder, type NumberOrder } from './control/businessOrders.ts';
import { createControlApi } from './control/controlApi.ts';
import { openDemoDesk } from './control/demoDesk.ts';
import { createEngageLabDesk, type EngageLabDeskOrder } from './engagelab/engageLabDesk.ts';
import { createOpenAiApi } from './openai/openAiApi.ts';
import { OPENAI_PATH } from './openai/openAiPath.ts';
import { clearOpenAiWorld, createOpenAiWorld } from './openai/openAiWorld.ts';
import { createGuideRoutes } from './page/guideRoutes.ts';
import { createPageRoutes } from './page/pageRoutes.ts';
import type { SharedParts } from './sharedParts.ts';
import { createTwilioDesk, type TwilioDeskOrder } from './twilio/twilioDesk.ts';
import type { CustomerDetails } from './whatsapp/customer.ts';
import type { ProviderDesk } from './whatsapp/providerDesk.ts';

export interface SimulatorOptions {
	/** 0 takes any free port. */
	port?: number;
	host?: string;
	/** Address under which others reach the simulator, when it differs from host and port. */
	publicUrl?: string;
	/** A Twilio account with its numbers. */
	twilio?: TwilioDeskOrder;
	/** An EngageLab account with its numbers. */
	engagelab?: EngageLabDeskOrder;
	/** With none of the five a demo business with three customers is set up. */
	accounts?: AccountOrder[];
	numbers?: NumberOrder[];
	customers?: CustomerDetails[];
	settings?: Partial<SimulatorSettings>;
}

export interface Simulator {
	url: string;
	close(): Promise<void>;
}

/** Starts the simulated WhatsApp with its Graph API, its interface for tests and its chat page, in this process. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
	const { port = 0, host = '127.0.0.1', publicUrl, accounts, numbers, customers, settings, twilio, engagelab } = options;
	let url = publicUrl ?? '';
	const world = createCloudWorld({ ...defaultSettings, ...settings }, () => url);
	const parts: SharedParts = world;
	const twilioDesk = createTwilioDesk(parts);
	const engageLabDesk = createEngageLabDesk(parts);
	const openAi = createOpenAiWorld(parts);
	const desks: ProviderDesk[] = [twilioDesk, engageLabDesk];

	function setUp(): void {
		if (!accounts && !numbers && !customers && !twilio && !engagelab) {
			openDemoDesk(world);
			for (const desk of desks) desk.openDemo();
			return;
		}
		for (const account of accounts ?? []) openAccount(world, account);
		for (const number of numbers ?? []) {
			if (!connectNumber(world, number)) throw new Error(`Number ${number.displayPhoneNumber} names the account ${number.wabaId}, which is not among the accounts.`);
		}
		if (twilio) twilioDesk.open(twilio);
		if (engagelab) engageLabDesk.open(engagelab);
		for (const customer of customers ?? []) world.network.customers.add(customer);
	}
	function clear(): void {
		for (const desk of desks) desk.clear();
		clearOpenAiWorld(openAi);
		clearCloudWorld(world);
	}
	function restart(): void {
		clear();
		setUp();
	}

	setUp();
	const app = new Hono();
	app.route('/', createGuideRoutes());
	app.route('/simulator', createControlApi(world, desks, openAi, restart));
	for (const desk of desks) app.route(`/${desk.path}`, desk.api);
	app.route(`/${OPENAI_PATH}`, createOpenAiApi(openAi));
	app.route('/', createGraphApi(world));
	app.route('/', createPageRoutes());

	const server = await new Promise<Server>((resolve, reject) => {
		const started = serve({ fetch: app.fetch, port, hostname: host }, (address: AddressInfo) => {
			url = publicUrl ?? `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`;
			resolve(started as Server);
		});
		started.on('error', reject);
	});
	return {
		url,
		close: async () => {
			clear();
			server.closeAllConnections();
			await new Promise<void>((resolve) => server.close(() => resolve()));
		},
	};
}
