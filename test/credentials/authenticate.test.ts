import type { ICredentialType, IHttpRequestOptions } from 'n8n-workflow';

import { EngageLabWhatsAppApi } from '../../credentials/EngageLabWhatsAppApi.credentials';
import { TwilioWhatsAppApi } from '../../credentials/TwilioWhatsAppApi.credentials';
import { WhatsAppCloudApi } from '../../credentials/WhatsAppCloudApi.credentials';

it.each<[string, ICredentialType]>([
	['WhatsApp Cloud', new WhatsAppCloudApi()],
	['Twilio', new TwilioWhatsAppApi()],
	['EngageLab', new EngageLabWhatsAppApi()],
])('the credential of %s signs in without an expression, for which n8n would start its engine in every execution that sends', (_provider, { authenticate }) => {
	expect(authenticate).toBeInstanceOf(Function);
});

it('the WhatsApp Cloud credential adds its token, and changes nothing else of a request', async () => {
	const request: IHttpRequestOptions = { url: 'https://graph.facebook.com/v25.0/1065/messages', method: 'POST', body: { type: 'text' }, headers: { accept: 'application/json' } };
	const signed = await new WhatsAppCloudApi().authenticate({ accessToken: 'a-token' }, request);
	expect(signed).toEqual({ ...request, headers: { accept: 'application/json', Authorization: 'Bearer a-token' } });
	expect(request.headers).toEqual({ accept: 'application/json' });
});
