import type { HttpPort } from '../../httpPort';
import { askGraph } from '../graph/askGraph';
import { readList, readRecord, readText } from '../webhook/readJson';
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
	const answer = await askGraph(http, { method: 'GET', url: `${baseUrl}/${encodeURIComponent(businessAccountId)}/subscribed_apps` });
	if (!answer.ok) return refusedCheck('Subscription', answer.failure);
	const apps = readList(answer.value.body, 'data').map((app) => readText(readRecord(app, 'whatsapp_business_api_data'), 'id'));
	const isSubscribed = appId === undefined ? apps.length > 0 : apps.includes(appId);
	return isSubscribed
		? fine('Subscription', 'The app is subscribed to the business account.')
		: problem('Subscription', 'The app is not subscribed to the business account, so WhatsApp sends nothing.', PUBLISH);
}
