import { createChangeFeed, type ChangeFeed } from '../whatsapp/changeFeed.ts';
import { createClock, type SimulatedClock } from '../whatsapp/clock.ts';
import { createNetwork, type WhatsAppNetwork } from '../whatsapp/network.ts';
import { createCallLog, type CallLog } from './callLog.ts';
import { createDirectory, type CloudDirectory } from './directory.ts';
import { createFaultBox, type FaultBox } from './faults.ts';
import { createMediaStore, type MediaStore } from './mediaStore.ts';
import { createSendRecords, type SendRecords } from './sendRecords.ts';
import type { SimulatorSettings } from './simulatorSettings.ts';
import { createTemplateStore, type TemplateStore } from './templates/templateStore.ts';
import type { EntryPoints } from './webhooks/freeEntryPoint.ts';
import { createPostOffice, type PostOffice } from './webhooks/postOffice.ts';
import { createWebhookSender, type WebhookSender } from './webhooks/webhookSender.ts';

/** Everything that the Cloud API part of the simulator remembers, beside WhatsApp itself. */
export interface CloudWorld {
	settings: SimulatorSettings;
	clock: SimulatedClock;
	changes: ChangeFeed;
	network: WhatsAppNetwork;
	directory: CloudDirectory;
	media: MediaStore;
	templates: TemplateStore;
	/** Account and name of templates whose names rest after a deletion. */
	deletedTemplates: Set<string>;
	sends: SendRecords;
	entryPoints: EntryPoints;
	faults: FaultBox;
	calls: CallLog;
	office: PostOffice;
	sender: WebhookSender;
	/** Address under which the simulator can be reached. */
	baseUrl: () => string;
}

export function createCloudWorld(settings: SimulatorSettings, baseUrl: () => string): CloudWorld {
	const clock = createClock();
	const changes = createChangeFeed();
	const network = createNetwork(clock, changes, settings);
	const directory = createDirectory();
	const faults = createFaultBox();
	const office = createPostOffice(directory, clock, changes, settings, ({ phoneNumberId = '', about }) => network.businessTook(phoneNumberId, about));
	return {
		settings,
		clock,
		changes,
		network,
		directory,
		media: createMediaStore(clock, network.files),
		templates: createTemplateStore(),
		deletedTemplates: new Set(),
		sends: createSendRecords(),
		entryPoints: new Map(),
		faults,
		calls: createCallLog(),
		office,
		sender: createWebhookSender(office, faults, clock),
		baseUrl,
	};
}

/** Forgets everything that happened; the settings stay. */
export function clearCloudWorld(world: CloudWorld): void {
	world.sender.clear();
	world.office.clear();
	world.directory.clear();
	world.media.clear();
	world.templates.clear();
	world.deletedTemplates.clear();
	world.sends.clear();
	world.entryPoints.clear();
	world.faults.clear();
	world.calls.clear();
	world.network.reset();
}
