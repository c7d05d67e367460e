import { failed } from '../../../domain/result';
import type { Result } from '../../../domain/result';
import type { HttpPort, HttpRequest, HttpResponse } from '../../httpPort';
import type { SendingAccount } from '../../provider';
import type { ProviderFailure } from '../../providerFailure';
import { readNumber } from '../../reading/readJson';
import { classifyError } from '../errors/classifyError';
import { failureWithoutAnswer } from '../errors/otherFailures';

type Call = Omit<HttpRequest, 'url'> & {
	/** Begins with a slash, e.g. `/v1/messages`. */
	path: string;
};

/** An answer with a code other than 0 is a refusal, whatever its status. */
const isAccepted = ({ status, body }: HttpResponse): boolean => status >= 200 && status < 300 && (readNumber(body, 'code') ?? 0) === 0;

/** One call to EngageLab; whatever is no acceptance comes back as a failure. */
export async function askEngageLab(http: HttpPort, { baseUrl }: SendingAccount, { path, ...request }: Call): Promise<Result<HttpResponse, ProviderFailure>> {
	const answer = await http({ ...request, url: `${baseUrl}${path}` });
	if (!answer.ok) return failed(failureWithoutAnswer(answer.failure));
	return isAccepted(answer.value) ? answer : failed(classifyError(answer.value.status, answer.value.body));
}
