import type { HttpPort } from '../../httpPort';
import { isSubscribed } from '../subscription/callbackOverride';
import { fine, problem, refusedCheck, type Finding } from './finding';

const PUBLISH = "Publish a workflow with a 'WhatsApp Cloud Trigger' whose webhook setup is automatic: it subscribes the app.";

/** Whether the app is subscribed to the business account: without that Meta sends nothing, however the app is configured. */
export async function checkSubscription(
	http: HttpPort,
	{ baseUrl, businessAccountId }: { baseUrl: string; businessAccountId: string },
	appId: string | undefined,
): Promise<Finding> {
	if (!businessAccountId) {
		return problem('Subscription', 'The credential does not name the WhatsApp Business Account.', "Fill in 'WhatsApp Business Account ID' in the credential.");
	}
	const subscribed = await isSubscribed(http, { baseUrl, businessAccountId }, appId);
	if (!subscribed.ok) return refusedCheck('Subscription', subscribed.failure);
	return subscribed.value
		? fine('Subscription', 'The app is subscribed to the business account.')
		: problem('Subscription', 'The app is not subscribed to the business account, so WhatsApp sends nothing.', PUBLISH);
}
