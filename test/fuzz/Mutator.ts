import { changeJson } from './changeJson';

type Chance = () => number;
type Change = (input: Buffer) => Buffer;

const LONGEST_INPUT = 4_096;
const MOST_CHANGES = 6;
/** Of a hundred changes so many respect what JSON is; the others know nothing but bytes. */
const STRUCTURED = 0.5;

/** Makes new inputs of known ones; the chance that it is given decides everything. */
export class Mutator {
	readonly #chance: Chance;
	readonly #words: readonly string[];

	constructor(chance: Chance, words: readonly string[]) {
		this.#chance = chance;
		this.#words = words;
	}

	change(input: Buffer, other: Buffer): Buffer {
		let changed = input;
		for (let times = 1 + this.#below(MOST_CHANGES); times > 0; times--) changed = this.#once(changed, other).subarray(0, LONGEST_INPUT);
		return changed;
	}

	#once(input: Buffer, other: Buffer): Buffer {
		if (this.#chance() < STRUCTURED) return this.#inside(input, other);
		return this.#one([
			(bytes: Buffer) => this.#splice(bytes, Buffer.from(this.#one(this.#words)), 0),
			(bytes: Buffer) => this.#splice(bytes, Buffer.from(this.#one(this.#words)), this.#below(12)),
			(bytes: Buffer) => this.#splice(bytes, Buffer.from([this.#below(256)]), this.#below(2)),
			(bytes: Buffer) => this.#splice(bytes, Buffer.alloc(0), this.#below(24)),
			(bytes: Buffer) => this.#splice(bytes, this.#part(bytes), 0),
			(bytes: Buffer) => this.#splice(bytes, this.#part(other), this.#below(24)),
			(bytes: Buffer) => this.#splice(bytes, Buffer.from(this.#one(this.#words).repeat(1 + this.#below(200))), 0),
		] satisfies Change[])(input);
	}

	/** Changes the value of the body where it is JSON, or one value of a form; the first line stays. */
	#inside(input: Buffer, other: Buffer): Buffer {
		const start = input.indexOf('\n') + 1;
		const [head, body] = [input.subarray(0, start), input.toString('utf8', start)];
		const changed = changeJson(body, other.toString('utf8', other.indexOf('\n') + 1), this.#words, this.#chance) ?? this.#changeForm(body);
		return Buffer.concat([head, Buffer.from(changed)]);
	}

	#changeForm(body: string): string {
		const fields = body.split('&');
		const at = this.#below(fields.length);
		const word = () => new URLSearchParams({ '': this.#one(this.#words) }).toString().slice(1);
		const [name = ''] = (fields[at] ?? '').split('=');
		const written = this.#one([() => `${name}=${word()}`, () => `${word()}=${word()}`, () => `${name}=`, () => `${fields[at]}&${fields[at]}`, () => `${fields[at]}%ff%c3%28`])();
		return fields.with(at, written).join('&');
	}

	#splice(bytes: Buffer, inserted: Buffer, removed: number): Buffer {
		const at = this.#below(bytes.length + 1);
		return Buffer.concat([bytes.subarray(0, at), inserted, bytes.subarray(Math.min(bytes.length, at + removed))]);
	}

	#part(bytes: Buffer): Buffer {
		const at = this.#below(bytes.length + 1);
		return bytes.subarray(at, at + this.#below(200));
	}

	#below(limit: number): number {
		return Math.floor(this.#chance() * limit);
	}

	#one<T>(all: readonly T[]): T {
		return all[this.#below(all.length)]!;
	}
}
