import type { INodeProperties } from 'n8n-workflow';

/** Where on earth something is. */
export const placeFields = (names: { latitude: string; longitude: string }): INodeProperties[] => [
	{
		displayName: 'Latitude',
		name: names.latitude,
		type: 'number',
		typeOptions: { minValue: -90, maxValue: 90, numberPrecision: 7 },
		required: true,
		default: 0,
		placeholder: 'e.g. 52.5163',
		description: 'Degrees north of the equator, negative in the south',
	},
	{
		displayName: 'Longitude',
		name: names.longitude,
		type: 'number',
		typeOptions: { minValue: -180, maxValue: 180, numberPrecision: 7 },
		required: true,
		default: 0,
		placeholder: 'e.g. 13.3777',
		description: 'Degrees east of Greenwich, negative in the west',
	},
];
