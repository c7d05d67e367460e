import type { HttpRequest } from '../../../../../nodes/shared/providers/httpPort';

/** The parameters of a form as Twilio's server would read them. */
export function sentForm(request: HttpRequest | undefined): Array<[name: string, value: string]> {
	if (!request?.body || !('bytes' in request.body)) throw new Error('The request has no form.');
	if (request.body.contentType !== 'application/x-www-form-urlencoded') throw new Error(`The form is ${request.body.contentType}.`);
	return [...new URLSearchParams(request.body.bytes.toString('utf8'))];
}
