import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { callback, notificationRow, responseRow, statusRow } from '../shared/providers/engagelab/sampleRows';
import * as cloud from '../shared/providers/cloud/situation';
import * as twilio from '../shared/providers/twilio/situation';

export const TARGETS = ['cloud', 'twilio', 'engageLab'] as const;
export type Target = (typeof TARGETS)[number];

const HEADER = { cloud: `sha256=${'0'.repeat(64)}`, engageLab: `timestamp=1800000000;nonce=1;username=desk;signature=${'0'.repeat(64)}`, twilio: `${'A'.repeat(27)}=?` };
const MANY_DIGITS = 200;

const messages = (): object[] => {
	const bodies = cloud.situations().map((name) => cloud.situation(name)) as Array<{ entry?: Array<{ changes?: Array<{ value?: { messages?: object[] } }> }> }>;
	return bodies.flatMap(({ entry = [] }) => entry.flatMap(({ changes = [] }) => changes.flatMap(({ value }) => value?.messages ?? [])));
};

const form = (parameters: unknown): string => new URLSearchParams(Object.entries(Object(parameters) as object).map(([name, value]) => [name, String(value)])).toString();

/** EngageLab wraps the content that Meta defines, so Meta's fixtures serve for both. */
const BODIES: Record<Target, () => string[]> = {
	cloud: () => cloud.situations().map((name) => JSON.stringify(cloud.situation(name))),
	engageLab: () => [
		...messages().map((message, index) => JSON.stringify(callback(responseRow(message, { id: `wamid.${index}` })))),
		...['sent', 'delivered', 'read', 'sent_failed'].map((word) => JSON.stringify(callback(statusRow(word)))),
		JSON.stringify(callback(notificationRow('insufficient_balance', { remain: 1 }))),
		'{"echostr":"12345678"}',
	],
	twilio: () => [
		...twilio.situations().map((name) => form(twilio.situation(name))),
		'BEGIN:VCARD\r\nFN:Ada\r\nitem1.TEL;TYPE=CELL;waid=4915112345678:+49 151 12345678\r\nORG:a;b\r\nEND:VCARD',
	],
};

/** Inputs that once broke something, as files of their bytes. */
const FOUND = join(__dirname, 'found');

function inputsOf(target: Target): Buffer[] {
	const bodies = BODIES[target]();
	const lines = bodies.map((body) => Buffer.from(`${HEADER[target]}\n${body}`));
	const json = target === 'twilio' ? twilio.situations().map((name) => JSON.stringify(twilio.situation(name))).map((body) => Buffer.from(`${HEADER.twilio}bodySHA256=${createHash('sha256').update(body).digest('hex')}\n${body}`)) : [];
	const folder = join(FOUND, target);
	const found = existsSync(folder) ? readdirSync(folder).map((file) => readFileSync(join(folder, file))) : [];
	return [...lines, ...json, ...found];
}

/** Every word of the fixtures, and what breaks those who do not expect it. */
function wordsOf(bodies: string[]): string[] {
	const words = bodies.flatMap((body) => decodeURIComponent(body.replaceAll('+', ' ').replace(/%(?![0-9a-f]{2})/gi, '')).match(/[\w.-]{3,40}/g) ?? []);
	return [...new Set([...words, '__proto__', 'constructor', 'prototype', 'toString', '\0', '\u202e', '\ud800', '1e999', '-0', 'NaN', '[[[[', '{"a":', '\\u0000', '\\ud800', `1${'0'.repeat(MANY_DIGITS)}`])];
}

/** Writes the inputs that a run begins with, one file each, and tells the words of its dictionary. */
export function writeSeeds(target: Target, folder: string): string[] {
	mkdirSync(folder, { recursive: true });
	inputsOf(target).forEach((input, index) => writeFileSync(join(folder, String(index)), input));
	return wordsOf(BODIES[target]());
}
