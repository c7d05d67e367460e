import { success } from '../../../../domain/result';
import type { Result } from '../../../../domain/result';
import type { HttpPort } from '../../../httpPort';
import type { SendingAccount } from '../../../provider';
import type { ProviderFailure } from '../../../providerFailure';
import { askAccount } from '../../http/askAccount';
import { formBody } from '../../http/formBody';
import type { FormParameters } from '../../http/formBody';
import { readService } from './readService';
import type { MessagingService, ServiceWebhooks } from './readService';
import { serviceUrl } from './serviceUrl';

const METHOD = 'POST';

const parametersOf = ({ inboundUrl, fallbackUrl, statusCallbackUrl, useNumberWebhook }: ServiceWebhooks): FormParameters => [
	...(inboundUrl === undefined ? [] : ([['InboundRequestUrl', inboundUrl], ['InboundMethod', METHOD]] as const)),
	...(fallbackUrl === undefined ? [] : ([['FallbackUrl', fallbackUrl], ['FallbackMethod', METHOD]] as const)),
	...(statusCallbackUrl === undefined ? [] : [['StatusCallback', statusCallbackUrl] as const]),
	...(useNumberWebhook === undefined ? [] : [['UseInboundWebhookOnNumber', String(useNumberWebhook)] as const]),
];

/** Changes where Twilio calls us for every number of a service. */
export async function updateServiceWebhooks(
	http: HttpPort,
	account: SendingAccount,
	serviceId: string,
	webhooks: ServiceWebhooks,
): Promise<Result<MessagingService, ProviderFailure>> {
	const answer = await askAccount(http, { method: 'POST', url: serviceUrl(account, serviceId), body: formBody(parametersOf(webhooks)) });
	return answer.ok ? success(readService(answer.value)) : answer;
}
