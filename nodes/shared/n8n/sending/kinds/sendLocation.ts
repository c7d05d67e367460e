import type { SendOperation } from '../../operation';
import { placeFields } from './placeFields';
import { readText } from '../../fields/readText';

export const sendLocation: SendOperation = {
	resource: 'message',
	option: { name: 'Send Location', value: 'sendLocation', action: 'Send a location', description: 'Send a place on the map' },
	fields: [
		...placeFields({ latitude: 'latitude', longitude: 'longitude' }),
		{ displayName: 'Name of the Place', name: 'placeName', type: 'string', default: '', placeholder: 'e.g. Example Bikes' },
		{ displayName: 'Address', name: 'placeAddress', type: 'string', default: '', placeholder: 'e.g. Hauptstr. 1, 10115 Berlin', description: 'Line below the name' },
	],
	compose: (context, itemIndex) => {
		const text = (name: string) => readText(context, itemIndex, name).trim() || undefined;
		return {
			kind: 'location',
			latitude: Number(context.getNodeParameter('latitude', itemIndex)),
			longitude: Number(context.getNodeParameter('longitude', itemIndex)),
			name: text('placeName'),
			address: text('placeAddress'),
		};
	},
};
