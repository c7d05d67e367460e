import type { GraphCall } from '../graph/graphCall.ts';
import { parameterError } from '../graph/graphError.ts';
import { json, refuse, type GraphReply } from '../graph/graphReply.ts';
import { digitsFrom } from '../seededId.ts';

const SCOPES = ['whatsapp_business_management', 'whatsapp_business_messaging', 'public_profile'];

/** `GET /debug_token`: what a token is worth, for a credential test that wants to say more than yes or no. */
export function debugToken({ world, query }: GraphCall): GraphReply {
	const input = query['input_token'];
	if (!input) return refuse(parameterError('The parameter input_token is required.'));
	const accounts = world.directory.accountsOfToken(input);
	const [first] = accounts;
	const app = first && world.directory.app(first.appId);
	if (!first || !app) {
		const error = { code: 190, message: 'Invalid OAuth access token - Cannot parse access token' };
		return json({ data: { error, is_valid: false, scopes: [] } });
	}
	const targets = accounts.map(({ wabaId }) => wabaId);
	return json({
		data: {
			app_id: app.appId,
			type: 'SYSTEM_USER',
			application: app.name,
			data_access_expires_at: 0,
			expires_at: 0,
			is_valid: true,
			issued_at: 1_767_225_600,
			scopes: SCOPES,
			granular_scopes: SCOPES.slice(0, 2).map((scope) => ({ scope, target_ids: targets })),
			user_id: digitsFrom(`system user ${app.appId}`, 15),
		},
	});
}
