import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { Coverage } from './Coverage';
import { fuzzLoop, type Limits } from './fuzzLoop';
import { fuzz as cloud } from './targets/cloud';
import { fuzz as engageLab } from './targets/engageLab';
import { fuzz as twilio } from './targets/twilio';

export interface Order extends Limits {
	target: 'cloud' | 'engageLab' | 'twilio';
	/** Holds `seeds`, and then `corpus`. */
	folder: string;
	words: string[];
	/** Only try what is in `corpus` once more, so that V8 writes down what it covers. */
	replay?: boolean;
}

export interface Tried {
	inputs: number;
	kept: number;
	/** In base64. */
	found?: { input: string; error: string };
}

const filesIn = (folder: string): Buffer[] => readdirSync(folder).map((file) => readFileSync(join(folder, file)));

function run({ target, folder, words, replay = false, ...limits }: Order): Tried {
	const fuzz = { cloud, engageLab, twilio }[target];
	const corpusFolder = join(folder, 'corpus');
	if (replay) {
		const corpus = filesIn(corpusFolder);
		corpus.forEach(fuzz);
		return { inputs: corpus.length, kept: corpus.length };
	}
	const { inputs, corpus, found } = fuzzLoop(fuzz, { seeds: filesIn(join(folder, 'seeds')), words, coverage: new Coverage(__filename, readFileSync(__filename, 'utf8').length), limits });
	mkdirSync(corpusFolder);
	corpus.forEach((input, index) => writeFileSync(join(corpusFolder, String(index)), input));
	const told = found && { input: found.input.toString('base64'), error: found.error instanceof Error ? (found.error.stack ?? found.error.message) : String(found.error) };
	return { inputs, kept: corpus.length, ...(told ? { found: told } : {}) };
}

process.stdout.write(JSON.stringify(run(JSON.parse(readFileSync(0, 'utf8')) as Order)));
