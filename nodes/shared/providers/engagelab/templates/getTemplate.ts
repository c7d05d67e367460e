import { failed, success } from '../../../domain/result';
import type { Result } from '../../../domain/result';
import type { HttpPort } from '../../httpPort';
import type { MessageTemplate } from '../../messageTemplate';
import { readTemplate } from '../../metaShapes/templates/readTemplate';
import type { SendingAccount } from '../../provider';
import type { ProviderFailure } from '../../providerFailure';
import { isRecord } from '../../reading/readJson';
import { answerWithout, harmlessToRepeat } from '../errors/otherFailures';
import { askTemplates } from './askTemplates';

/** One template by its id, with its present status and category: both can change without anybody asking. */
export async function getTemplate(http: HttpPort, account: SendingAccount, templateId: string): Promise<Result<MessageTemplate, ProviderFailure>> {
	const answer = await askTemplates(http, account, { method: 'GET', of: templateId });
	if (!answer.ok) return answer;
	const { body } = answer.value;
	return isRecord(body) ? success(readTemplate(body)) : failed(harmlessToRepeat(answerWithout('the template', answer.value)));
}
