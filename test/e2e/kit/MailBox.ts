import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

import type { CredentialContent } from '../../../desk/client/N8nCredentials.ts';
import { waitUntil } from '../../../desk/waitUntil.ts';

/** A mail as the server got it. */
export interface Mail {
	to: string[];
	subject: string;
	/** The part that people read, plain or HTML. */
	text: string;
	/** Names of the files. */
	files: string[];
}

const GREETING = '220 mail.example ESMTP';
/** What a server that takes everything answers to each command. */
const ANSWERS: Readonly<Record<string, string>> = { EHLO: '250-mail.example\r\n250 AUTH PLAIN LOGIN', HELO: '250 mail.example', AUTH: '235 Welcome', DATA: '354 Go on', QUIT: '221 Goodbye' };

const decoded = (encoding: string, body: string): string => {
	if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
	if (encoding !== 'quoted-printable') return body;
	const bytes = body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
	return Buffer.from(bytes, 'latin1').toString('utf8');
};

/** An encoded word, or several, as subjects with other than English letters have. */
const subjectOf = (header: string): string => header.replace(/\?=\s+=\?/g, '?==?').replace(/=\?utf-8\?(Q|B)\?([^?]*)\?=/gi, (_, kind: string, word: string) => decoded(kind.toUpperCase() === 'B' ? 'base64' : 'quoted-printable', word.replace(/_/g, ' ')));

function readMail(to: string[], source: string): Mail {
	const headerOf = (part: string, name: string): string => new RegExp(`^${name}:\\s*(.*(?:\\r\\n[ \\t].*)*)`, 'im').exec(part)?.[1]?.replace(/\r\n\s+/g, ' ') ?? '';
	const boundary = /boundary="([^"]+)"/.exec(source)?.[1];
	const parts = boundary === undefined ? [source] : source.split(`--${boundary}`).slice(1, -1);
	const [first = ''] = parts;
	const files = parts.flatMap((part) => /filename="?([^"\r\n;]+)/.exec(part)?.[1] ?? []);
	return { to, subject: subjectOf(headerOf(source, 'Subject')), text: decoded(headerOf(first, 'Content-Transfer-Encoding').toLowerCase(), first.slice(first.indexOf('\r\n\r\n') + 4)), files };
}

/** A mail server of the test's own on this machine, which takes every mail and keeps it. */
export class MailBox {
	readonly mails: Mail[] = [];
	readonly #server: Server;

	private constructor() {
		this.#server = createServer((socket) => this.#talk(socket));
	}

	static async open(): Promise<MailBox> {
		const box = new MailBox();
		await new Promise<void>((resolve) => box.#server.listen(0, '127.0.0.1', resolve));
		return box;
	}

	/** What people enter in n8n to send by this server. */
	get credential(): CredentialContent {
		const { port } = this.#server.address() as AddressInfo;
		return { name: 'Mail (test)', type: 'smtp', data: { user: 'desk', password: 'invented', host: '127.0.0.1', port, secure: false, disableStartTls: true } };
	}

	async next(to: string): Promise<Mail> {
		const find = async () => await Promise.resolve(this.mails.find((mail) => mail.to.includes(to)));
		return await waitUntil(find, { for: `a mail to ${to}`, withinMs: 30_000 });
	}

	async close(): Promise<void> {
		await new Promise((resolve) => this.#server.close(resolve));
	}

	#talk(socket: Socket): void {
		let to: string[] = [];
		let rest = '';
		let isData = false;
		socket.on('error', () => socket.destroy());
		socket.write(`${GREETING}\r\n`);
		socket.on('data', (chunk) => {
			rest += chunk.toString('latin1');
			for (let end = rest.indexOf(isData ? '\r\n.\r\n' : '\r\n'); end >= 0; end = rest.indexOf(isData ? '\r\n.\r\n' : '\r\n')) {
				const taken = rest.slice(0, end);
				rest = rest.slice(end + (isData ? 5 : 2));
				if (isData) {
					this.mails.push(readMail(to, taken.replace(/\r\n\.\./g, '\r\n.')));
					[to, isData] = [[], false];
					socket.write('250 Taken\r\n');
					continue;
				}
				const command = taken.slice(0, 4).toUpperCase();
				if (command === 'RCPT') to.push(/<([^>]+)>/.exec(taken)?.[1] ?? '');
				isData = command === 'DATA';
				socket.write(`${ANSWERS[command] ?? '250 Good'}\r\n`);
				if (command === 'QUIT') socket.end();
			}
		});
	}
}
