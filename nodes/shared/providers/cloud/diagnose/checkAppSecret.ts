import { createHmac } from 'node:crypto';

import type { HttpPort } from '../../httpPort';
import type { SendingAccount } from '../../provider';
import { askGraph } from '../graph/askGraph';
import { fine, problem, warning, type Finding } from './finding';

const FROM_THE_APP = 'Copy the app secret from App Settings > Basic of the Meta app that the token belongs to.';

/**
 * Lets Meta itself judge the app secret: it refuses a call whose proof was made with another one.
 * @see https://developers.facebook.com/docs/graph-api/guides/secure-requests
 */
export async function checkAppSecret(
	http: HttpPort,
	{ baseUrl, numberId }: SendingAccount,
	accessToken: string,
	appSecrets: readonly string[],
): Promise<Finding> {
	if (appSecrets.length === 0) return problem('App secret', 'The credential has no app secret, so the trigger refuses every webhook.', FROM_THE_APP);
	const accepted = await Promise.all(
		appSecrets.map(async (secret) => {
			const proof = createHmac('sha256', secret).update(accessToken).digest('hex');
			return (await askGraph(http, { method: 'GET', url: `${baseUrl}/${encodeURIComponent(numberId)}`, query: { fields: 'id', appsecret_proof: proof } })).ok;
		}),
	);
	const right = accepted.filter(Boolean).length;
	if (right === 0) return problem('App secret', "Meta does not accept the app secret: it does not belong to the token's app.", FROM_THE_APP);
	if (right < accepted.length) {
		return warning('App secret', `Meta accepts ${right} of the ${accepted.length} app secrets.`, 'Remove the old one once the change of secret is done.');
	}
	return fine('App secret', "The app secret belongs to the token's app.");
}
