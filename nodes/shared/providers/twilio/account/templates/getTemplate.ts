import { success } from '../../../../domain/result';
import type { Result } from '../../../../domain/result';
import type { HttpPort } from '../../../httpPort';
import type { MessageTemplate } from '../../../messageTemplate';
import type { SendingAccount } from '../../../provider';
import type { ProviderFailure } from '../../../providerFailure';
import { askAccount } from '../../http/askAccount';
import { readTemplate } from './readTemplate';
import { templateUrl } from './templateUrl';

/** One template with the present state of its approval, which Twilio keeps apart. */
export async function getTemplate(http: HttpPort, account: SendingAccount, contentSid: string): Promise<Result<MessageTemplate, ProviderFailure>> {
	const url = templateUrl(account, contentSid);
	const content = await askAccount(http, { method: 'GET', url });
	if (!content.ok) return content;
	const approval = await askAccount(http, { method: 'GET', url: `${url}/ApprovalRequests` });
	if (!approval.ok) return approval;
	return success(readTemplate({ ...content.value, whatsapp: approval.value['whatsapp'] }));
}
