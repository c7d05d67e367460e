import { failed, success } from '../../../domain/result';
import type { Result } from '../../../domain/result';
import type { HttpPort } from '../../httpPort';
import type { MessageTemplate, TemplateFilter } from '../../messageTemplate';
import { readTemplate } from '../../metaShapes/templates/readTemplate';
import type { SendingAccount } from '../../provider';
import type { ProviderFailure } from '../../providerFailure';
import { isRecord } from '../../reading/readJson';
import { answerWithout, harmlessToRepeat } from '../errors/otherFailures';
import { askTemplates } from './askTemplates';

/**
 * The templates of the account, which come all at once. Whether the vendor looks for a name or for a part of it is not documented, so
 * names are looked at here.
 * @see https://github.com/DevEngageLab/engagelab-skills
 */
export async function listTemplates(http: HttpPort, account: SendingAccount, filter: TemplateFilter = {}): Promise<Result<MessageTemplate[], ProviderFailure>> {
	const { name = '', language, status, category, limit = Infinity } = filter;
	const query = { ...(language && { language_code: language }), ...(status && { status }), ...(category && { category }) };
	const answer = await askTemplates(http, account, { method: 'GET', query });
	if (!answer.ok) return answer;
	const { body } = answer.value;
	if (!Array.isArray(body)) return failed(harmlessToRepeat(answerWithout('a list of templates', answer.value)));
	const templates = body.filter(isRecord).map(readTemplate);
	return success(templates.filter((template) => template.name.includes(name)).slice(0, limit));
}
