import { simplified, simplifyField } from '../../../shared/n8n/fields/simplifyField';
import { getTemplate as getAtTwilio } from '../../../shared/providers/twilio/account/templates/getTemplate';
import type { TwilioOperation } from '../../operation';
import { chosenTemplate } from './chosenTemplate';
import { templateLocator } from './templateLocator';

export const getTemplate: TwilioOperation = {
	resource: 'template',
	option: { name: 'Get', value: 'get', action: 'Get a template', description: 'Look up a template, its variables and the state of its approval' },
	fields: [templateLocator, simplifyField],
	async run(call) {
		return simplified(call.valueOf(await getAtTwilio(call.http, call.account, chosenTemplate(call))), call);
	},
};
