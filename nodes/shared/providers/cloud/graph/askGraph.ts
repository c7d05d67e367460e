import { failed } from '../../../domain/result';
import type { Result } from '../../../domain/result';
import type { HttpPort, HttpRequest, HttpResponse } from '../../httpPort';
import type { ProviderFailure } from '../../providerFailure';
import { classifyGraphError } from '../errors/classifyGraphError';
import { failureWithoutAnswer } from '../errors/failureWithoutAnswer';
import { readRecord } from '../../reading/readJson';

const isAccepted = ({ status, body }: HttpResponse): boolean => status >= 200 && status < 300 && readRecord(body, 'error') === undefined;

/** One call to the Graph API; whatever is no acceptance comes back as a failure. */
export async function askGraph(http: HttpPort, request: HttpRequest): Promise<Result<HttpResponse, ProviderFailure>> {
	const answer = await http(request);
	if (!answer.ok) return failed(failureWithoutAnswer(answer.failure));
	return isAccepted(answer.value) ? answer : failed(classifyGraphError(answer.value.status, answer.value.body));
}
