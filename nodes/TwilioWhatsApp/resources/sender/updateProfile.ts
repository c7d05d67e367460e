import { simplified, simplifyField } from '../../../shared/n8n/fields/simplifyField';
import { updateSenderProfile } from '../../../shared/providers/twilio/account/senders/updateSenderProfile';
import type { TwilioOperation } from '../../operation';
import { chosenSender, senderField } from './chosenSender';
import { profileField, readProfile } from './profileFields';

export const updateProfile: TwilioOperation = {
	resource: 'sender',
	option: { name: 'Update Profile', value: 'updateProfile', action: 'Update the profile of a sender', description: 'Change what contacts see of the business. What is not filled in stays.' },
	fields: [senderField, profileField, simplifyField],
	async run(call) {
		const profile = readProfile(call);
		if (Object.keys(profile).length === 0) throw call.refusal('Nothing is to be changed', "Add a field under 'Profile'.");
		const { id } = await chosenSender(call);
		return simplified(call.valueOf(await updateSenderProfile(call.http, call.account, id, profile)), call);
	},
};
