import { EventEmitter } from 'node:events';
import type { Connection, FieldDef } from 'pg';
import type { StatementBatch } from '../../../../nodes/shared/store/postgres/StatementBatch';

interface Parsed {
	name: string;
	text: string;
}

/** What a connection asked in one piece. */
interface Exchange {
	texts: string[];
	values: Array<Array<string | null>>;
	/** Those that the server had to read, because it did not have them prepared. */
	parsed: Parsed[];
	/** Whether it was asked what the rows of the last statement look like. */
	isDescribed: boolean;
	/** Answers all, or up to a statement that fails. */
	answer(failing?: { text: string; error: Error }): void;
}

const COLUMNS = [{ name: 'id', dataTypeID: 25 }] as FieldDef[];

/** A connection whose server answers only when a test lets it. */
export class SilentServer extends EventEmitter {
	readonly exchanges: Exchange[] = [];
	readonly released: boolean[] = [];
	private readonly texts = new Map<string, string>();

	query(asked: StatementBatch | 'rollback'): StatementBatch | Promise<void> {
		if (typeof asked === 'string') {
			this.exchanges.push({ texts: [asked], values: [], parsed: [], isDescribed: false, answer: () => {} });
			return Promise.resolve();
		}
		this.exchanges.push(this.read(asked));
		return asked;
	}

	release(isBroken: boolean): void {
		this.released.push(isBroken);
	}

	private read(batch: StatementBatch): Exchange {
		const texts: string[] = [];
		const values: Exchange['values'] = [];
		const parsed: Parsed[] = [];
		const exchange: Exchange = { texts, values, parsed, isDescribed: false, answer: (failing) => answer(batch, exchange, failing) };
		const nothing = (): void => {};
		batch.submit({
			stream: { cork: nothing, uncork: nothing },
			parse: (statement: Parsed) => {
				parsed.push(statement);
				this.texts.set(statement.name, statement.text);
			},
			bind: (bound: { statement: string; values: Array<string | null> }) => {
				texts.push(this.texts.get(bound.statement) ?? '');
				values.push(bound.values);
			},
			describe: () => (exchange.isDescribed = true),
			close: nothing,
			execute: nothing,
			sync: nothing,
		} as unknown as Connection);
		return exchange;
	}
}

function answer(batch: StatementBatch, { texts, isDescribed }: Exchange, failing?: { text: string; error: Error }): void {
	for (const text of texts) {
		if (text === failing?.text) return batch.handleError(failing.error);
		if (text === texts.at(-1)) {
			if (isDescribed) batch.handleRowDescription({ fields: COLUMNS });
			batch.handleDataRow({ fields: [text] });
		}
		batch.handleCommandComplete({ text: 'SELECT 1' });
	}
	batch.handleReadyForQuery();
}
