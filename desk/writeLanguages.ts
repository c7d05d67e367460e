/** `node desk/writeLanguages.ts`: writes the workflows of `workflows/` with the texts of each language in `workflows/texts/` into a folder of that language. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { checkout } from './checkout.ts';
import type { WorkflowContent } from './client/workflowContent.ts';
import { inLanguage, LANGUAGES, type TextsOfAll } from './inLanguage.ts';

const readJson = async <T>(path: string): Promise<T> => JSON.parse(await readFile(path, 'utf8')) as T;

const texts = Object.fromEntries(
	await Promise.all(LANGUAGES.map(async (language) => [language, await readJson(join(checkout.workflows, 'texts', `${language}.json`))])),
) as TextsOfAll;

for (const file of (await readdir(checkout.workflows)).filter((name) => name.endsWith('.json'))) {
	const content = await readJson<WorkflowContent>(join(checkout.workflows, file));
	for (const language of LANGUAGES.slice(1)) {
		const written = inLanguage(content, language, texts);
		if (written === content) continue;
		await mkdir(join(checkout.workflows, language), { recursive: true });
		await writeFile(join(checkout.workflows, language, file), `${JSON.stringify(written, null, 2)}\n`);
	}
}
