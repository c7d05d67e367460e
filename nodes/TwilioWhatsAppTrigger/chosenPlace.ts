import { NodeOperationError, type IHookFunctions } from 'n8n-workflow';

import { toE164 } from '../shared/domain/contact/phoneNumber';
import { createHttpPort } from '../shared/n8n/httpPort';
import type { TwilioAccount } from '../shared/n8n/twilioAccount';
import { twilioVendor } from '../shared/n8n/twilioVendor';
import { numberPlace } from './numberPlace';
import type { Place } from './place';
import { servicePlace } from './servicePlace';

/** What the user wants to listen to: the chosen one, else the credential's. */
export function chosenPlace(context: IHookFunctions, account: TwilioAccount): Place {
	const http = createHttpPort(context, twilioVendor.credential);
	const chosen = (name: string): string => {
		const value: unknown = context.getNodeParameter(name, '', { extractValue: true });
		return typeof value === 'string' ? value.trim() : '';
	};
	if (context.getNodeParameter('listenTo', 'number') === 'service') {
		const serviceId = chosen('service') || account.messagingServiceId;
		if (serviceId) return servicePlace(http, account, serviceId);
		throw nothingChosen(context, 'Messaging Service', 'Messaging Service SID');
	}
	const number = chosen('number') || account.numberId;
	if (number) return numberPlace(http, { ...account, numberId: toE164(number) ?? number });
	throw nothingChosen(context, 'WhatsApp Number', 'WhatsApp Number');
}

const nothingChosen = (context: IHookFunctions, field: string, credentialField: string) =>
	new NodeOperationError(context.getNode(), `Neither this node nor the credential names a ${field}`, {
		description: `Choose one under '${field}', or fill in '${credentialField}' in the credential.`,
	});
