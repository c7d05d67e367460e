import { failed, success } from '../../../domain/result';
import type { Result } from '../../../domain/result';
import type { HttpPort } from '../../httpPort';
import type { SendingAccount } from '../../provider';
import type { ProviderFailure } from '../../providerFailure';
import { readText } from '../../reading/readJson';
import { harmlessToRepeat } from '../errors/harmlessToRepeat';
import { askTwilio } from '../http/askTwilio';
import { listPages } from '../http/listPages';
import { productUrl } from '../http/productUrl';
import { answerWithout } from './answerWithout';
import type { RichContent } from './richContent';

/**
 * The id of a content: the one that Twilio keeps already, or a new one. Two executions at once may keep the same content twice, which
 * does no harm; so this may be repeated.
 */
export async function keepContent(http: HttpPort, account: SendingAccount, content: RichContent): Promise<Result<string, ProviderFailure>> {
	const name = content.friendly_name;
	const kept = await listPages(http, {
		url: productUrl(account, 'content', '/v2/Content'),
		key: 'contents',
		query: { ContentName: name },
		limit: 1,
		keep: (item) => readText(item, 'friendly_name') === name && readText(item, 'sid') !== undefined,
	});
	if (!kept.ok) return kept;
	const present = readText(kept.value[0], 'sid');
	if (present) return success(present);

	const answer = await askTwilio(http, { method: 'POST', url: productUrl(account, 'content', '/v1/Content'), body: { json: content } });
	if (!answer.ok) return failed(harmlessToRepeat(answer.failure));
	const sid = readText(answer.value.body, 'sid');
	return sid ? success(sid) : failed(harmlessToRepeat(answerWithout('the id of the content', answer.value)));
}
