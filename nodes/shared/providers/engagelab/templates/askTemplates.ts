import { failed } from '../../../domain/result';
import type { Result } from '../../../domain/result';
import type { HttpPort, HttpRequest, HttpResponse } from '../../httpPort';
import type { SendingAccount } from '../../provider';
import type { ProviderFailure } from '../../providerFailure';
import { changeFailure, harmlessToRepeat } from '../errors/otherFailures';
import { askEngageLab } from '../http/askEngageLab';

type Call = Pick<HttpRequest, 'method' | 'query' | 'body'> & {
	/** What follows `/v1/templates`: nothing, an id or a name. */
	of?: string;
};

/** One call about templates. They reach no contact: reading may be repeated, and a change is looked at before it is tried again. */
export async function askTemplates(http: HttpPort, account: SendingAccount, { of, ...request }: Call): Promise<Result<HttpResponse, ProviderFailure>> {
	const path = of === undefined ? '/v1/templates' : `/v1/templates/${encodeURIComponent(of)}`;
	const answer = await askEngageLab(http, account, { ...request, path });
	if (answer.ok) return answer;
	return failed(request.method === 'GET' ? harmlessToRepeat(answer.failure) : changeFailure(answer.failure));
}
