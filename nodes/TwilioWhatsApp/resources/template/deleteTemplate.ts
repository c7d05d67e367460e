import { deleteTemplate as deleteAtTwilio } from '../../../shared/providers/twilio/account/templates/deleteTemplate';
import type { TwilioOperation } from '../../operation';
import { chosenTemplate } from './chosenTemplate';
import { templateLocator } from './templateLocator';

export const deleteTemplate: TwilioOperation = {
	resource: 'template',
	option: { name: 'Delete', value: 'delete', action: 'Delete a template', description: 'Delete a template at Twilio, and with it at WhatsApp' },
	fields: [templateLocator],
	async run(call) {
		const id = chosenTemplate(call);
		call.valueOf(await deleteAtTwilio(call.http, call.account, id));
		return { id, deleted: true };
	},
};
