import { requestCode as requestFromMeta } from '../../../shared/providers/cloud/account/numbers/setUpNumber';
import { chosenNumberField, chosenNumberOf } from '../../fields/numberField';
import type { CloudOperation } from '../../operation';

export const requestCode: CloudOperation = {
	resource: 'phoneNumber',
	option: { name: 'Request Code', value: 'requestCode', action: 'Request a verification code', description: 'Let Meta send a six-digit code to the number, to prove that it is yours' },
	fields: [
		chosenNumberField,
		{
			displayName: 'Send Code By',
			name: 'codeMethod',
			type: 'options',
			default: 'SMS',
			options: [
				{ name: 'SMS', value: 'SMS' },
				{ name: 'Voice Call', value: 'VOICE', description: 'For landlines, and where no SMS arrives' },
			],
		},
		{
			displayName: 'Language',
			name: 'codeLanguage',
			type: 'string',
			required: true,
			default: 'en_US',
			placeholder: 'e.g. de_DE',
			description: 'Code of the language in which Meta writes or speaks',
		},
	],
	async run(call) {
		const account = chosenNumberOf(call);
		const method = call.parameter<'SMS' | 'VOICE'>('codeMethod');
		call.valueOf(await requestFromMeta(call.http, account, method, call.parameter<string>('codeLanguage').trim()));
		return { success: true, numberId: account.numberId, sentBy: method === 'SMS' ? 'sms' : 'voice' };
	},
};
