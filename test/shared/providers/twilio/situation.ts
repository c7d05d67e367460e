import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { withSids } from './sid';

const FOLDER = join(__dirname, '../../../fixtures/twilio');

export const situations = (): string[] =>
	readdirSync(FOLDER)
		.filter((file) => file.endsWith('.json'))
		.map((file) => file.replace(/\.json$/, ''));

/** The parameters that `test/fixtures/twilio/<name>.json` holds. */
export const situation = (name: string): unknown => JSON.parse(withSids(readFileSync(join(FOLDER, `${name}.json`), 'utf8')));
