import { simplified, simplifyField } from '../../../shared/n8n/fields/simplifyField';
import { verifySender as verifyAtTwilio } from '../../../shared/providers/twilio/account/senders/verifySender';
import type { TwilioOperation } from '../../operation';
import { chosenSender, senderField } from './chosenSender';

export const verifySender: TwilioOperation = {
	resource: 'sender',
	option: { name: 'Verify', value: 'verify', action: 'Verify a sender', description: 'Give WhatsApp the code that it sent to a number which was registered' },
	fields: [
		senderField,
		{
			displayName: 'Code',
			name: 'code',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. 123456',
			description: 'The six digits that came by SMS or call',
		},
		simplifyField,
	],
	async run(call) {
		const code = String(call.parameter<unknown>('code')).replace(/[\s-]/g, '');
		if (!/^\d{6}$/.test(code)) throw call.refusal(`"${code}" is no code of WhatsApp`, 'Write the six digits as they came by SMS or call.');
		const { id } = await chosenSender(call);
		return simplified(call.valueOf(await verifyAtTwilio(call.http, call.account, id, code)), call);
	},
};
