import { describeMedia } from '../../../shared/providers/cloud/account/media/describeMedia';
import type { CloudOperation } from '../../operation';
import { mediaIdField, readMediaId } from '../../../shared/n8n/media/mediaIdField';

export const getMedia: CloudOperation = {
	resource: 'media',
	option: { name: 'Get', value: 'get', action: 'Get media', description: 'Type, size and digest of a file, without its content' },
	fields: [mediaIdField],
	async run(call) {
		return { ...call.valueOf(await describeMedia(call.http, call.account, readMediaId(call))) };
	},
};
