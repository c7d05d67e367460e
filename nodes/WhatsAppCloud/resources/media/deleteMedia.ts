import { deleteMedia as deleteAtMeta } from '../../../shared/providers/cloud/account/media/deleteMedia';
import type { CloudOperation } from '../../operation';
import { mediaIdField, readMediaId } from '../../../shared/n8n/media/mediaIdField';

export const deleteMedia: CloudOperation = {
	resource: 'media',
	option: { name: 'Delete', value: 'delete', action: 'Delete media', description: 'Take a file away from WhatsApp; messages that show it keep it' },
	fields: [mediaIdField],
	async run(call) {
		const id = readMediaId(call);
		call.valueOf(await deleteAtMeta(call.http, call.account, id));
		return { success: true, id };
	},
};
