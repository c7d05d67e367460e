import { TWILIO_TRIGGER_PATH } from '../twilioTriggerPath';
import type { TwilioAccount } from '../twilioAccount';
import type { HttpPort } from '../../providers/httpPort';
import { findSender } from '../../providers/twilio/account/senders/findSender';
import { findServiceOf } from '../../providers/twilio/account/services/findServiceOf';
import { getService } from '../../providers/twilio/account/services/getService';

/** The address of the trigger that serves a sender: it stands at Twilio, in the Messaging Service or at the number itself. */
export async function findTriggerUrl(http: HttpPort, account: TwilioAccount): Promise<string | undefined> {
	const standing = await urlsAt(http, account);
	return standing.find(isTrigger)?.replace(/[?#].*$/, '');
}

async function urlsAt(http: HttpPort, account: TwilioAccount): Promise<Array<string | undefined>> {
	if (account.messagingServiceId) {
		const service = await getService(http, account, account.messagingServiceId);
		if (service.ok) return [service.value.statusCallbackUrl, service.value.inboundUrl];
	}
	if (!account.numberId) return [];
	const sender = await findSender(http, account, account.numberId);
	if (!sender.ok || !sender.value) return [];
	const own = [sender.value.webhooks.statusCallbackUrl, sender.value.webhooks.callbackUrl];
	if (own.some(isTrigger)) return own;
	const service = await findServiceOf(http, account, sender.value.id);
	return service.ok && service.value ? [service.value.statusCallbackUrl, service.value.inboundUrl] : [];
}

const isTrigger = (url: string | undefined): boolean => url !== undefined && URL.canParse(url) && new URL(url).pathname.endsWith(`/${TWILIO_TRIGGER_PATH}`);
