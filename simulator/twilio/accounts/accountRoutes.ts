import type { TwilioRoute } from '../rest/twilioCall.ts';
import { json } from '../rest/twilioReply.ts';

/** @see https://www.twilio.com/docs/iam/api/account */
export const accountRoutes: TwilioRoute[] = [
	{
		method: 'GET',
		path: /^\/2010-04-01\/Accounts\/([^/.]+)\.json$/,
		run: ({ account: { sid, name } }) => json({ sid, friendly_name: name, status: 'active', type: 'Full', uri: `/2010-04-01/Accounts/${sid}.json` }),
	},
];
