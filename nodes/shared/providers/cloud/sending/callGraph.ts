import { failed } from '../../../domain/result';
import type { Result } from '../../../domain/result';
import type { HttpPort, HttpRequest, HttpResponse } from '../../httpPort';
import type { SendingAccount } from '../../provider';
import type { ProviderFailure } from '../../providerFailure';
import { classifyGraphError } from '../errors/classifyGraphError';
import { failureWithoutAnswer } from '../errors/failureWithoutAnswer';
import { readRecord } from '../webhook/readJson';

const isAccepted = ({ status, body }: HttpResponse): boolean => status >= 200 && status < 300 && readRecord(body, 'error') === undefined;

/** Posts to an edge of the sending number; whatever is no acceptance comes back as a failure. */
export async function callGraph(
	http: HttpPort,
	{ baseUrl, numberId }: SendingAccount,
	edge: 'messages' | 'media',
	body: HttpRequest['body'],
): Promise<Result<HttpResponse, ProviderFailure>> {
	const answer = await http({ method: 'POST', url: `${baseUrl}/${encodeURIComponent(numberId)}/${edge}`, body });
	if (!answer.ok) return failed(failureWithoutAnswer(answer.failure));
	return isAccepted(answer.value) ? answer : failed(classifyGraphError(answer.value.status, answer.value.body));
}

/** Something accepted the call, but hardly the Cloud API: its answer lacks what that always says. */
export const answerWithout = (missing: string, { status }: HttpResponse): ProviderFailure => ({
	class: 'unknownOutcome',
	message: `The call was answered with HTTP ${status}, but without ${missing}.`,
	advice: 'Check the API base URL in the credential, and any proxy on the way to Meta, before sending again.',
	httpStatus: status,
	retryable: false,
});
