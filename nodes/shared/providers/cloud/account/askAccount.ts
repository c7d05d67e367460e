import { failed, success } from '../../../domain/result';
import type { Result } from '../../../domain/result';
import type { HttpPort, HttpRequest } from '../../httpPort';
import type { ProviderFailure } from '../../providerFailure';
import { harmlessToRepeat } from '../errors/harmlessToRepeat';
import { askGraph } from '../graph/askGraph';
import { isRecord, readFlag } from '../../reading/readJson';
import type { JsonRecord } from '../../reading/readJson';

/** A change of the account reaches no contact, so an unknown outcome reads differently from that of a send. */
const changeFailure = (failure: ProviderFailure): ProviderFailure =>
	failure.class === 'unknownOutcome'
		? { ...failure, message: 'WhatsApp gave no usable answer; the change may have been made.', advice: 'Look at the present state before you try again.' }
		: failure;

const failureOf = ({ method }: HttpRequest, failure: ProviderFailure): ProviderFailure =>
	method === 'GET' ? harmlessToRepeat(failure) : changeFailure(failure);

const noGraphAnswer: ProviderFailure = {
	class: 'unknownOutcome',
	message: 'The call was answered, but not in the way of the Cloud API.',
	advice: 'Check the API base URL in the credential, and any proxy on the way to Meta.',
	retryable: false,
};

/** Asks something of the account rather than of a conversation; the answer is an object of Graph. */
export async function askAccount(http: HttpPort, request: HttpRequest): Promise<Result<JsonRecord, ProviderFailure>> {
	const answer = await askGraph(http, request);
	if (!answer.ok) return failed(failureOf(request, answer.failure));
	const { body } = answer.value;
	return isRecord(body) ? success(body) : failed(noGraphAnswer);
}

/** Changes something of the account. Meta says `success: true`; nothing less counts. */
export async function changeAccount(http: HttpPort, request: HttpRequest): Promise<Result<void, ProviderFailure>> {
	const answer = await askAccount(http, request);
	if (!answer.ok) return answer;
	return readFlag(answer.value, 'success') ? success(undefined) : failed(noGraphAnswer);
}
