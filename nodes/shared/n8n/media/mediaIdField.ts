import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { ProviderCall } from '../ProviderCall';

export const mediaIdField: INodeProperties = {
	displayName: 'Media ID',
	name: 'mediaId',
	type: 'string',
	default: '',
	placeholder: 'From the incoming item',
	description: 'Leave empty for the file of the message that came in',
};

const asObject = (value: unknown): IDataObject => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as IDataObject) : {});
const asText = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** The file of the incoming message, as far as the item tells. */
export function incomingMedia(json: IDataObject): { id?: string; fileName?: string } {
	const { id, fileName } = asObject(asObject(json.message).media);
	return { id: asText(id), fileName: asText(fileName) };
}

/** The file that an operation is about. */
export function readMediaId(call: ProviderCall): string {
	const id = call.parameter('mediaId', '').trim() || incomingMedia(call.json).id;
	if (id) return id;
	throw call.refusal(
		'The incoming item holds no file',
		`Connect this node behind a '${call.vendor.node} Trigger' and let only messages with a file come here, or fill in 'Media ID'.`,
	);
}
