import { failed, success } from '../../../domain/result';
import type { Result } from '../../../domain/result';
import type { HttpPort, HttpRequest } from '../../httpPort';
import type { ProviderFailure } from '../../providerFailure';
import { isRecord } from '../../reading/readJson';
import type { JsonRecord } from '../../reading/readJson';
import { harmlessToRepeat } from '../errors/harmlessToRepeat';
import { askTwilio } from './askTwilio';

/** A change of the account reaches no contact, so an unknown outcome reads differently from that of a send. */
const changeFailure = (failure: ProviderFailure): ProviderFailure =>
	failure.class === 'unknownOutcome'
		? { ...failure, message: 'Twilio gave no usable answer; the change may have been made.', advice: 'Look at the present state before you try again.' }
		: failure;

const failureOf = ({ method }: HttpRequest, failure: ProviderFailure): ProviderFailure =>
	method === 'GET' ? harmlessToRepeat(failure) : changeFailure(failure);

const noTwilioAnswer: ProviderFailure = {
	class: 'unknownOutcome',
	message: 'The call was answered, but not in the way of Twilio.',
	advice: 'Check the API base URL in the credential, and any proxy on the way to Twilio.',
	retryable: false,
};

/** Asks something of the account rather than of a conversation; the answer is an object. */
export async function askAccount(http: HttpPort, request: HttpRequest): Promise<Result<JsonRecord, ProviderFailure>> {
	const answer = await askTwilio(http, request);
	if (!answer.ok) return failed(failureOf(request, answer.failure));
	return isRecord(answer.value.body) ? success(answer.value.body) : failed(noTwilioAnswer);
}

/** Deletes something of the account; Twilio answers with nothing but the status. */
export async function deleteFromAccount(http: HttpPort, url: string): Promise<Result<void, ProviderFailure>> {
	const request: HttpRequest = { method: 'DELETE', url };
	const answer = await askTwilio(http, request);
	return answer.ok ? success(undefined) : failed(failureOf(request, answer.failure));
}
