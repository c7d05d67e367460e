import { LONGEST_TEXT } from '../../shared/domain/inbox/inboxLimits';
import { badRequest } from './InboxRefusal';

/** Long enough for every id, name and key of the desk. */
const LONGEST_WORD = 500;

/** What a page sent, which may be anything: each field is asked for by its name and what it must be. */
export class RequestFields {
	readonly #fields: Readonly<Record<string, unknown>>;

	constructor(given: unknown) {
		if (typeof given !== 'object' || given === null) throw badRequest('The request is no object.');
		this.#fields = given as Record<string, unknown>;
	}

	/** Not empty. */
	word(name: string, longest = LONGEST_WORD): string {
		const value = this.text(name, longest);
		if (value !== undefined && value.trim() !== '') return value.trim();
		throw badRequest(`"${name}" is missing.`);
	}

	optionalWord(name: string, longest = LONGEST_WORD): string | undefined {
		return this.text(name, longest)?.trim() || undefined;
	}

	/** May be empty; undefined where it is missing. */
	text(name: string, longest = LONGEST_TEXT): string | undefined {
		const value = this.#value(name);
		if (value === undefined || value === null) return undefined;
		if (typeof value !== 'string') throw badRequest(`"${name}" is no text.`);
		if (value.length > longest) throw badRequest(`"${name}" is longer than ${longest} characters.`);
		return value;
	}

	/** Null where null was sent on purpose. */
	wordOrNull(name: string): string | null | undefined {
		return this.#value(name) === null ? null : this.optionalWord(name);
	}

	wholeNumber(name: string, { least, most, standard }: { least: number; most: number; standard: number }): number {
		const value = this.#value(name);
		if (value === undefined || value === null) return standard;
		if (typeof value !== 'number' || !Number.isInteger(value)) throw badRequest(`"${name}" is no whole number.`);
		return Math.min(Math.max(value, least), most);
	}

	/** Any number; null where null was sent on purpose. */
	numberOrNull(name: string): number | null | undefined {
		const value = this.#value(name);
		if (value === undefined || value === null) return value;
		if (typeof value !== 'number' || !Number.isFinite(value)) throw badRequest(`"${name}" is no number.`);
		return value;
	}

	/** A text with its spaces as they are; null for one that is empty, or where null was sent. */
	textOrNull(name: string): string | null | undefined {
		if (this.#value(name) === null) return null;
		const text = this.text(name);
		return text?.trim() === '' ? null : text;
	}

	flag(name: string): boolean | undefined {
		const value = this.#value(name);
		if (value === undefined || value === null) return undefined;
		if (typeof value !== 'boolean') throw badRequest(`"${name}" is neither true nor false.`);
		return value;
	}

	oneOf<Value extends string>(name: string, values: readonly Value[]): Value {
		const value = this.optionalOneOf(name, values);
		if (value !== undefined) return value;
		throw badRequest(`"${name}" is missing.`);
	}

	optionalOneOf<Value extends string>(name: string, values: readonly Value[]): Value | undefined {
		const value = this.#value(name);
		if (value === undefined || value === null) return undefined;
		const known = values.find((one) => one === value);
		if (known === undefined) throw badRequest(`"${name}" is none of ${values.join(', ')}.`);
		return known;
	}

	/** Undefined where it is missing. */
	words(name: string, most = 100): string[] | undefined {
		const value = this.#value(name);
		if (value === undefined || value === null) return undefined;
		if (!Array.isArray(value) || value.length > most) throw badRequest(`"${name}" is no list of at most ${most}.`);
		return value.map((_, index) => new RequestFields(value).word(String(index)));
	}

	/** An ISO 8601 time. */
	time(name: string): Date | undefined {
		const value = this.optionalWord(name);
		if (value === undefined) return undefined;
		const at = new Date(value);
		if (Number.isNaN(at.getTime())) throw badRequest(`"${name}" is no time.`);
		return at;
	}

	part(name: string): RequestFields {
		return new RequestFields(this.#value(name) ?? {});
	}

	entries(): Array<[string, unknown]> {
		return Object.entries(this.#fields);
	}

	/** As it came, for what has a reader of its own. */
	raw(name: string): unknown {
		return this.#value(name);
	}

	#value(name: string): unknown {
		return Object.hasOwn(this.#fields, name) ? this.#fields[name] : undefined;
	}
}
