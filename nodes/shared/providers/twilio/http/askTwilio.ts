import { failed } from '../../../domain/result';
import type { Result } from '../../../domain/result';
import type { HttpPort, HttpRequest, HttpResponse } from '../../httpPort';
import type { ProviderFailure } from '../../providerFailure';
import { classifyTwilioError } from '../errors/classifyTwilioError';
import { failureWithoutAnswer } from '../errors/failureWithoutAnswer';

/** One call to Twilio; whatever is no acceptance comes back as a failure. */
export async function askTwilio(http: HttpPort, request: HttpRequest): Promise<Result<HttpResponse, ProviderFailure>> {
	const answer = await http(request);
	if (!answer.ok) return failed(failureWithoutAnswer(answer.failure));
	const { status } = answer.value;
	return status >= 200 && status < 300 ? answer : failed(classifyTwilioError(answer.value));
}
