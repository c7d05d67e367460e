import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { ItemWithFiles } from '../forEachItem';
import type { Desk } from './Desk';

const USUAL_FIELD = 'chart';

/** The figures as a picture, under a name of its own where several charts are to meet on one item. */
export const chartFields: INodeProperties[] = [
	{ displayName: 'Chart', name: 'chart', type: 'boolean', default: true, description: 'Whether to add the figures as a picture (SVG) to the first item' },
	{
		displayName: 'Put Chart in Field',
		name: 'chartField',
		type: 'string',
		default: USUAL_FIELD,
		hint: 'The name of the output binary field to put the picture in',
		displayOptions: { show: { chart: [true] } },
	},
];

/** The first item of a report, with its chart where the panel asks for one. */
export async function withChart(desk: Desk, first: IDataObject, fileName: string, draw: () => string): Promise<IDataObject | ItemWithFiles> {
	if (!desk.parameter('chart', true)) return first;
	const field = desk.parameter('chartField', USUAL_FIELD).trim() || USUAL_FIELD;
	return new ItemWithFiles(first, { [field]: await desk.context.helpers.prepareBinaryData(Buffer.from(draw(), 'utf8'), fileName, 'image/svg+xml') });
}
