import { listMedia } from '../../../shared/providers/twilio/account/media/listMedia';
import type { TwilioOperation } from '../../operation';
import { messageIdField, readMessageId } from '../message/messageIdField';

export const getManyMedia: TwilioOperation = {
	resource: 'media',
	option: { name: 'Get Many', value: 'getAll', action: 'Get many media', description: 'List the files of a message' },
	fields: [messageIdField],
	async run(call) {
		return call.valueOf(await listMedia(call.http, call.account, readMessageId(call))).map((media) => ({ ...media }));
	},
};
