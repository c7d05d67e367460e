import type { SharedParts } from '../sharedParts.ts';
import { createTwilioDirectory, type TwilioDirectory } from './accounts/twilioDirectory.ts';
import { createCallbackOffice, type CallbackOffice } from './callbacks/callbackOffice.ts';
import type { TwilioContent } from './contents/twilioContent.ts';
import { createOptOuts, type OptOuts } from './messages/optOuts.ts';
import { createMediaLinks, type MediaLinks } from './messages/mediaLinks.ts';
import type { TwilioMessage } from './messages/twilioMessage.ts';
import { TWILIO_PATH } from './twilioPath.ts';

/** Everything that the Twilio part of the simulator remembers, beside WhatsApp itself. */
export interface TwilioWorld extends SharedParts {
	directory: TwilioDirectory;
	messages: Map<string, TwilioMessage>;
	contents: Map<string, TwilioContent>;
	office: CallbackOffice;
	links: MediaLinks;
	optOuts: OptOuts;
	/** What to put into a credential as the base URL. */
	apiUrl: () => string;
}

export function createTwilioWorld(parts: SharedParts): TwilioWorld {
	return {
		...parts,
		directory: createTwilioDirectory(),
		messages: new Map(),
		contents: new Map(),
		office: createCallbackOffice(parts),
		optOuts: createOptOuts(),
		links: createMediaLinks(parts.clock, parts.baseUrl),
		apiUrl: () => `${parts.baseUrl()}/${TWILIO_PATH}`,
	};
}

/** Forgets everything; what is scheduled is forgotten with the clock. */
export function clearTwilioWorld(world: TwilioWorld): void {
	world.directory.clear();
	world.messages.clear();
	world.contents.clear();
	world.office.clear();
	world.optOuts.clear();
}
