import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { YEARS_KNOWN } from '../shared/domain/hours/publicHolidays';
import type { Schedule } from '../shared/domain/hours/schedule';
import { changeText } from '../shared/domain/hours/text/changeText';
import { englishHours, readHoursLocale, type HoursLocale } from '../shared/domain/hours/text/hoursLocale';
import { readInstant } from '../shared/n8n/fields/readInstant';
import { ItemWithFiles } from '../shared/n8n/forEachItem';
import { inputError } from '../shared/n8n/nodeErrors';
import { withFilesOf } from '../shared/n8n/withFilesOf';
import { drawWeek } from '../shared/domain/hours/picture/drawWeek';
import { languageOf } from '../shared/n8n/languageOf';

interface HoursOptions {
	language?: string;
	picture?: boolean;
	pictureField?: string;
}

/** What the operations need of one item: its schedule, its fields, and its result under one key. */
export class HoursRun {
	readonly schedule: Schedule;
	/** Milliseconds since 1970. */
	readonly now: number;
	readonly #context: IExecuteFunctions;
	readonly #itemIndex: number;

	constructor({ context, itemIndex, now, schedule }: { context: IExecuteFunctions; itemIndex: number; now: number; schedule: Schedule }) {
		this.#context = context;
		this.#itemIndex = itemIndex;
		this.schedule = schedule;
		this.now = now;
	}

	/** The instant in a field, in milliseconds since 1970; an empty field is now. */
	instant(field: string, label: string): number {
		const given: unknown = this.#context.getNodeParameter(field, this.#itemIndex, '');
		if (given === '' || given === null || given === undefined) return this.now;
		const instant = readInstant(given, this.#context.getTimezone());
		if (Number.isNaN(instant)) throw this.error(`'${label}' is not a date and time`, 'Choose it in the field, or write it like 2026-12-24T09:00:00. Leave it empty for now.');
		const year = new Date(instant).getUTCFullYear();
		if (year >= YEARS_KNOWN.first && year <= YEARS_KNOWN.last) return instant;
		throw this.error(`'${label}' is in the year ${year}`, `Opening hours are known from ${YEARS_KNOWN.first} to ${YEARS_KNOWN.last}. A time as a number must be in milliseconds, not seconds.`);
	}

	number(field: string): number {
		return Number(this.#context.getNodeParameter(field, this.#itemIndex));
	}

	option(field: string): string {
		return this.#context.getNodeParameter(field, this.#itemIndex) as string;
	}

	get locale(): HoursLocale {
		const { language = 'item' } = this.#options;
		const tag = language === 'item' ? languageOf(this.#json) : language;
		return (tag === undefined ? undefined : readHoursLocale(tag)) ?? englishHours;
	}

	/** An opening or a close for programs and for people. */
	moment(change: 'opens' | 'closes', instant: number | undefined): IDataObject {
		const at = `${change}At`;
		if (instant === undefined) return { [at]: null, [`${at}Text`]: null };
		return { [at]: new Date(instant).toISOString(), [`${at}Text`]: changeText(change, instant, { now: this.now, zone: this.schedule.zone, locale: this.locale }) };
	}

	/** The item with what was found under `businessHours`. */
	result(found: IDataObject): IDataObject {
		return { ...this.#json, businessHours: { schedule: this.schedule.name, timeZone: this.schedule.zone, ...found } };
	}

	get wantsPicture(): boolean {
		return this.#options.picture ?? false;
	}

	/** The result with the week from an instant on as a picture beside the item's own files. */
	async withPicture(found: IDataObject, from: number): Promise<ItemWithFiles> {
		const { pictureField = 'week' } = this.#options;
		const svg = Buffer.from(drawWeek(this.schedule, from, this.locale));
		const picture = await this.#context.helpers.prepareBinaryData(svg, 'business-hours.svg', 'image/svg+xml');
		return new ItemWithFiles(this.result(found), { ...this.#context.getInputData()[this.#itemIndex]?.binary, [pictureField || 'week']: picture });
	}

	/** The files that came with the item go on with it. */
	withFiles(found: IDataObject): ItemWithFiles | IDataObject {
		return withFilesOf(this.#context, this.#itemIndex, this.result(found));
	}

	error(message: string, wayOut: string) {
		return inputError(this.#context.getNode(), this.#itemIndex, message, wayOut);
	}

	get #options(): HoursOptions {
		return this.#context.getNodeParameter('options', this.#itemIndex, {});
	}

	get #json(): IDataObject {
		return this.#context.getInputData()[this.#itemIndex]?.json ?? {};
	}
}
