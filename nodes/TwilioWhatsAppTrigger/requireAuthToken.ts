import { NodeOperationError, type IHookFunctions } from 'n8n-workflow';

import { twilioAuthTokens } from '../shared/n8n/twilioAccount';
import { twilioVendor } from '../shared/n8n/twilioVendor';

/** Nothing may be received that nobody can check: without an auth token the workflow is not published at all. */
export async function requireAuthToken(context: IHookFunctions): Promise<void> {
	const credential = await context.getCredentials(twilioVendor.credential);
	if (twilioAuthTokens(credential).length > 0) return;
	throw new NodeOperationError(context.getNode(), 'The Twilio credential has no auth token, so no webhook can be checked', {
		description:
			"Twilio signs webhooks with the auth token of the account, never with an API key. Fill in 'Auth Token' in the credential; messages are still sent with the API key.",
	});
}
