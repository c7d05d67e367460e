import { toE164 } from '../../../shared/domain/contact/phoneNumber';
import { simplified, simplifyField } from '../../../shared/n8n/fields/simplifyField';
import { registerSender as registerAtTwilio } from '../../../shared/providers/twilio/account/senders/registerSender';
import type { TwilioOperation } from '../../operation';
import { profileField, readProfile } from './profileFields';

export const registerSender: TwilioOperation = {
	resource: 'sender',
	option: {
		name: 'Register',
		value: 'register',
		action: 'Register a sender',
		description: 'Bring a number to WhatsApp. The first number of an account has to be registered in the Twilio Console.',
	},
	fields: [
		{
			displayName: 'Phone Number',
			name: 'newNumber',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. +4915112345678',
			description: 'With country code and a leading plus sign',
		},
		{
			displayName: 'Display Name',
			name: 'displayName',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. Example Bikes',
			description: "What contacts see. WhatsApp checks that it is the name of the business.",
		},
		{
			displayName: 'Send the Code By',
			name: 'verificationMethod',
			type: 'options',
			noDataExpression: true,
			default: 'sms',
			description: 'How WhatsApp tells the code for the operation Verify; a number that was bought at Twilio needs none',
			options: [
				{ name: 'Call', value: 'voice' },
				{ name: 'SMS', value: 'sms' },
			],
		},
		{
			displayName: 'WhatsApp Business Account ID',
			name: 'wabaId',
			type: 'string',
			default: '',
			placeholder: 'e.g. 102290129340398',
			description: "Leave empty for that of the account's other senders",
		},
		profileField,
		simplifyField,
	],
	async run(call) {
		const written = call.parameter<string>('newNumber');
		const phone = toE164(written);
		if (!phone) throw call.refusal(`"${written}" is no phone number`, 'Write it with country code and a leading plus sign, e.g. +4915112345678.');
		const sender = {
			phone,
			wabaId: call.parameter<string>('wabaId').trim() || undefined,
			verificationMethod: call.parameter<'sms' | 'voice'>('verificationMethod'),
			profile: { ...readProfile(call), name: call.parameter<string>('displayName').trim() },
		};
		return simplified(call.valueOf(await registerAtTwilio(call.http, call.account, sender)), call);
	},
};
