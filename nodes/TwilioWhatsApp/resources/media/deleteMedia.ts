import { mediaIdField, readMediaId } from '../../../shared/n8n/media/mediaIdField';
import { deleteMedia as deleteAtTwilio } from '../../../shared/providers/twilio/account/media/deleteMedia';
import type { TwilioOperation } from '../../operation';

export const deleteMedia: TwilioOperation = {
	resource: 'media',
	option: { name: 'Delete', value: 'delete', action: 'Delete media', description: 'Remove a file from the records of Twilio, which keep it until then' },
	fields: [mediaIdField],
	async run(call) {
		const id = readMediaId(call);
		call.valueOf(await deleteAtTwilio(call.http, call.account, id));
		return { id, deleted: true };
	},
};
