import { submitTemplate as submitAtTwilio } from '../../../shared/providers/twilio/account/templates/submitTemplate';
import type { TwilioOperation } from '../../operation';
import { categoryField } from './categoryField';
import { chosenTemplate } from './chosenTemplate';
import { templateLocator } from './templateLocator';

export const submitTemplate: TwilioOperation = {
	resource: 'template',
	option: {
		name: 'Submit for Approval',
		value: 'submit',
		action: 'Submit a template for approval',
		description: 'Ask WhatsApp to approve a template, so that it can be sent when the 24-hour window is closed',
	},
	fields: [
		templateLocator,
		{
			displayName: 'Name at WhatsApp',
			name: 'approvalName',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. ticket_update_v1',
			description: 'Small letters, digits and underscores. The name of a rejected template cannot be used again.',
		},
		categoryField,
		{
			displayName: 'Allow Category Change',
			name: 'allowCategoryChange',
			type: 'boolean',
			default: true,
			description: 'Whether WhatsApp may put the template into another category, which can change its price, in place of rejecting it',
		},
	],
	async run(call) {
		const id = chosenTemplate(call);
		const submission = {
			name: call.parameter<string>('approvalName').trim(),
			category: call.parameter<string>('category'),
			allowCategoryChange: call.parameter<boolean>('allowCategoryChange'),
		};
		return { id, ...call.valueOf(await submitAtTwilio(call.http, call.account, id, submission)) };
	},
};
