import type { HttpPort } from '../../httpPort';
import { askGraph } from '../graph/askGraph';
import { readFlag, readList, readNumber, readRecord, readText } from '../../reading/readJson';
import { fine, problem, refusedCheck, warning, type Finding } from './finding';

/** @see https://developers.facebook.com/documentation/business-messaging/whatsapp/access-tokens */
const NEEDED_SCOPES = ['whatsapp_business_messaging', 'whatsapp_business_management'];
const DAY_MS = 24 * 60 * 60 * 1000;
/** Time enough to make another one. */
const SOON_DAYS = 14;

const NEW_TOKEN = 'Make a permanent token of a system user in the business settings, assign the account to it, and put it into the credential.';

export interface TokenCheck {
	finding: Finding;
	/** The app that the token belongs to. */
	appId?: string;
}

/** Whether the token is valid, for how long, and for what. */
export async function checkToken(http: HttpPort, baseUrl: string, accessToken: string, now: Date): Promise<TokenCheck> {
	const answer = await askGraph(http, { method: 'GET', url: `${baseUrl}/debug_token`, query: { input_token: accessToken } });
	if (!answer.ok) return { finding: refusedCheck('Access token', answer.failure) };
	const token = readRecord(answer.value.body, 'data');
	const appId = readText(token, 'app_id');
	if (readFlag(token, 'is_valid') !== true) return { finding: problem('Access token', 'Meta does not accept the token.', NEW_TOKEN), appId };

	const scopes = readList(token, 'scopes');
	const missing = NEEDED_SCOPES.filter((scope) => !scopes.includes(scope));
	if (missing.length > 0) {
		return { finding: problem('Access token', `The token lacks the permission ${missing.join(' and ')}.`, NEW_TOKEN), appId };
	}
	const expiresAt = readNumber(token, 'expires_at') ?? 0;
	if (expiresAt === 0) return { finding: fine('Access token', 'The token is valid, does not expire and has both permissions.'), appId };
	const days = Math.floor((expiresAt * 1000 - now.getTime()) / DAY_MS);
	const said = `The token is valid, has both permissions and expires in ${days} days.`;
	return { finding: days <= SOON_DAYS ? warning('Access token', said, NEW_TOKEN) : fine('Access token', said), appId };
}
