import { createHash } from 'node:crypto';
import { codeOf } from './postgresFailure';

/** Statements that the server keeps planned; the desk knows far fewer, and long ones (many rows at once) are rarely seen again. */
const MOST_NAMES = 300;
const LONGEST_NAMED_SQL = 4_000;

/**
 * What the server says where a pooler gives out its connections transaction by transaction, so that names meet which another client gave,
 * or are gone: a statement of that name is there already, or is not there.
 * @see https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const NOT_OURS = new Set(['42P05', '26000']);

/** Whether names of prepared statements cannot be used on this way to the server. From then on there are none, and what failed can be tried again. */
export function isNameTrouble(error: unknown): boolean {
	return NOT_OURS.has(codeOf(error) ?? '');
}

/** The names under which the server keeps statements prepared, the same on all connections of a pool. */
export class StatementNames {
	private readonly known = new Map<string, string>();
	private areUsable = true;

	/** Made of the statement itself, so that a name never stands for another statement, whoever gave it on a connection that is shared. */
	of(text: string): string | undefined {
		if (!this.areUsable) return undefined;
		const known = this.known.get(text);
		if (known || text.length > LONGEST_NAMED_SQL || this.known.size >= MOST_NAMES) return known;
		const name = `helpdesk_${createHash('sha256').update(text).digest('base64url')}`;
		this.known.set(text, name);
		return name;
	}

	noteFailure(error: unknown): void {
		if (isNameTrouble(error)) this.areUsable = false;
	}
}
