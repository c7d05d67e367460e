import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';

import { listCountries, listHolidays, listRegions, type NamedCode } from '../../domain/hours/publicHolidays';
import type { PanelSchedule } from './fromPanel';

const asOptions = (codes: NamedCode[]): INodePropertyOptions[] => codes.map(({ code, name }) => ({ name, value: code }));

/** A field beside the one whose list is asked for. */
const sibling = (context: ILoadOptionsFunctions, field: string): string => {
	const value = context.getCurrentNodeParameter(`&${field}`);
	return typeof value === 'string' ? value : '';
};

/** The lists of the panel. */
export const hoursLists = {
	async getSchedules(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
		const { schedule = [] } = (this.getCurrentNodeParameter('schedules') ?? {}) as { schedule?: PanelSchedule[] };
		const names = schedule.map(({ name = '' }) => name.trim()).filter(Boolean);
		return [{ name: 'First in the List', value: '' }, ...[...new Set(names)].map((name) => ({ name, value: name }))];
	},

	async getCountries(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
		return [{ name: 'None', value: '' }, ...asOptions(listCountries())];
	},

	async getRegions(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
		const country = sibling(this, 'country');
		return [{ name: 'Whole Country', value: '' }, ...(country === '' ? [] : asOptions(listRegions(country)))];
	},

	async getHolidays(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
		const [country, region] = [sibling(this, 'country'), sibling(this, 'region')];
		if (country === '') return [];
		const choice = { country, region, bankHolidays: this.getCurrentNodeParameter('&bankHolidays') === true };
		return asOptions(listHolidays(choice, new Date().getUTCFullYear(), 'en'));
	},
};
