import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

import type { Schema } from './sending/metaSchema';

interface Parameter {
	$ref?: string;
	in: 'path' | 'query' | 'header';
	name: string;
	required?: boolean;
	schema?: Schema;
}

interface Content {
	[type: string]: { schema?: Schema };
}

export interface Operation {
	parameters?: Parameter[];
	requestBody?: { required?: boolean; content?: Content };
}

/** The part of OpenAPI 3.0 that Meta's file uses. */
export interface MetaDescription {
	paths: Record<string, { parameters?: Parameter[] } & Partial<Record<'get' | 'post' | 'put' | 'delete', Operation>>>;
	components: {
		schemas: Record<string, Schema>;
		parameters: Record<string, Parameter>;
	};
}

/** Meta's own description, which is not part of this project: a folder named by API_CONTRACTS_DIR, or one beside the checkout. */
const FOLDER = process.env['API_CONTRACTS_DIR'] ?? join(__dirname, '../../../../../shared/contracts');
const FILE = join(FOLDER, 'meta-business-messaging-v23.0.yaml');

/** The description, or nothing, said aloud, where it is not at hand. */
export function readMetaDescription(): MetaDescription | undefined {
	if (existsSync(FILE)) return parse(readFileSync(FILE, 'utf8')) as MetaDescription;
	process.stderr.write(
		`\nSKIPPED: requests were not compared with Meta's OpenAPI file, because ${FILE} does not exist. Set API_CONTRACTS_DIR to compare them.\n\n`,
	);
	return undefined;
}
