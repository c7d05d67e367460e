import { createMediaStore, type MediaStore } from '../cloud/mediaStore.ts';
import { createTemplateStore, type TemplateStore } from '../cloud/templates/templateStore.ts';
import type { SharedParts } from '../sharedParts.ts';
import { createEngageLabDirectory, type EngageLabDirectory } from './accounts/engageLabDirectory.ts';
import { createCallbackOffice, type CallbackOffice } from './callbacks/callbackOffice.ts';
import { createCallbackSender, type CallbackSender } from './callbacks/callbackSender.ts';
import { ENGAGELAB_PATH } from './engageLabPath.ts';
import type { SentMessage } from './messages/sentMessage.ts';

/** Everything that the EngageLab part of the simulator remembers, beside WhatsApp itself. */
export interface EngageLabWorld extends SharedParts {
	directory: EngageLabDirectory;
	/** By WhatsApp's id: one request to several recipients is several of them. */
	sent: Map<string, SentMessage>;
	templates: TemplateStore;
	/** Meta's ids of what customers sent; EngageLab hands nothing else on. */
	media: MediaStore;
	office: CallbackOffice;
	callbacks: CallbackSender;
	/** What to put into a credential as the base URL. */
	apiUrl: () => string;
}

export function createEngageLabWorld(parts: SharedParts): EngageLabWorld {
	const directory = createEngageLabDirectory();
	const office = createCallbackOffice(parts, directory);
	return {
		...parts,
		directory,
		sent: new Map(),
		templates: createTemplateStore(),
		media: createMediaStore(parts.clock, parts.network.files),
		office,
		callbacks: createCallbackSender(office, parts),
		apiUrl: () => `${parts.baseUrl()}/${ENGAGELAB_PATH}`,
	};
}

/** Forgets everything; what is pending is forgotten with the clock. */
export function clearEngageLabWorld(world: EngageLabWorld): void {
	for (const kept of [world.directory, world.sent, world.templates, world.media, world.office, world.callbacks]) kept.clear();
}
