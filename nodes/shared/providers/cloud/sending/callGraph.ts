import type { Result } from '../../../domain/result';
import type { HttpPort, HttpRequest, HttpResponse } from '../../httpPort';
import type { SendingAccount } from '../../provider';
import type { ProviderFailure } from '../../providerFailure';
import { askGraph } from '../graph/askGraph';

/** Posts to an edge of the sending number; whatever is no acceptance comes back as a failure. */
export const callGraph = async (
	http: HttpPort,
	{ baseUrl, numberId }: SendingAccount,
	edge: 'messages' | 'media',
	body: HttpRequest['body'],
): Promise<Result<HttpResponse, ProviderFailure>> => await askGraph(http, { method: 'POST', url: `${baseUrl}/${encodeURIComponent(numberId)}/${edge}`, body });

/** Something accepted the call, but hardly the Cloud API: its answer lacks what that always says. */
export const answerWithout = (missing: string, { status }: HttpResponse): ProviderFailure => ({
	class: 'unknownOutcome',
	message: `The call was answered with HTTP ${status}, but without ${missing}.`,
	advice: 'Check the API base URL in the credential, and any proxy on the way to Meta, before sending again.',
	httpStatus: status,
	retryable: false,
});
