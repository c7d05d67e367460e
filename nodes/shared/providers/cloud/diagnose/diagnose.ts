import type { HttpPort } from '../../httpPort';
import type { SendingAccount } from '../../provider';
import { checkAppSecret } from './checkAppSecret';
import { checkNumber } from './checkNumber';
import { checkSubscription } from './checkSubscription';
import { checkToken } from './checkToken';
import { checkWebhook } from './checkWebhook';
import type { Finding } from './finding';

export interface DiagnosedSetUp {
	account: SendingAccount & { businessAccountId: string };
	accessToken: string;
	appSecrets: readonly string[];
}

/** Looks at everything that has to be right before messages come and go. `outside` is a way to call URLs without credentials. */
export async function diagnose(http: HttpPort, outside: HttpPort, { account, accessToken, appSecrets }: DiagnosedSetUp, now: Date): Promise<Finding[]> {
	const { finding, appId } = await checkToken(http, account.baseUrl, accessToken, now);
	// With a bad token every further answer would only say so again.
	if (finding.state === 'problem') return [finding];
	const number = await checkNumber(http, account);
	return [
		finding,
		await checkAppSecret(http, account, accessToken, appSecrets),
		...number.findings,
		await checkSubscription(http, account, appId),
		...(await checkWebhook(outside, number.callback, appSecrets[0])),
	];
}
