import type { IDataObject } from 'n8n-workflow';

import type { DeskOperation } from '../../../shared/n8n/desk/Desk';
import { createFields } from './detailFields';
import { readDetails } from './readDetails';

export const createContact: DeskOperation = {
	resource: 'contact',
	option: { name: 'Create', value: 'create', action: 'Create a contact', description: 'Add somebody who has not written yet' },
	fields: [...createFields],
	async run(desk) {
		return desk.valueOf(await desk.store.contacts.create(readDetails(desk), desk.actor, desk.at)) as unknown as IDataObject;
	},
};
