import { randomBytes } from 'node:crypto';
import { join } from 'node:path';

import type { CredentialContent, StoredCredential } from '../../desk/client/N8nCredentials.ts';
import { readDeskState } from '../../desk/deskState.ts';
import { waitUntil } from '../../desk/waitUntil.ts';
import { asksStore, sendsOnce } from './kit/failingSends';
import { secretsIn, secretsInDatabase, secretsInFiles, type Secrets } from './kit/findSecrets';
import { InboxClient } from './kit/InboxClient';
import { engageLabNodes, overAnotherProvider, twilioNodes } from './kit/overAnotherProvider';
import { PasswordEater } from './kit/PasswordEater';
import { signInLinks } from './kit/signInLinks';
import { SimulatorClient } from './kit/SimulatorClient';
import { startTestDesk, type TestDesk } from './kit/startTestDesk';
import { vendorNumber, type VendorNumber } from './kit/vendorNumber';

const START_MS = 240_000;
const invented = () => randomBytes(18).toString('hex');
const KEY = `Zt4v9QnB2kD7-${invented()}`;
const VENDORS = ['whatsAppCloud', 'twilioWhatsApp', 'engageLabWhatsApp'] as const;

/** What contacts and agents write, and who they are: nothing of it belongs into a log. */
const PEOPLE = {
	Ada: { phone: '+4915550000901', text: `My lock is stuck ${invented()}` },
	Bo: { phone: '+4915550000902', text: `My bell is silent ${invented()}` },
	Cy: { phone: '+4915550000903', text: `My chain is loose ${invented()}` },
};
const ANSWER = `We bring a spare one ${invented()}`;
const STRANGER = { phone: '+4915550000904', text: `You do not know me ${invented()}` };

jest.setTimeout(240_000);

describe('A whole case with all that can fail, in a real n8n that logs everything', () => {
	const secrets: Secrets = {};
	/** In the data of their own execution by design: the workflow has to send them. */
	const links: Secrets = {};
	const answers: string[] = [];
	let test: TestDesk;
	let twilio: VendorNumber;
	let engageLab: VendorNumber;
	let eater: PasswordEater;

	const wrong = (credential: CredentialContent, changes: Record<string, string>): CredentialContent => ({ ...credential, name: `${credential.type} that is wrong`, data: { ...credential.data, ...changes } });
	const post = async (path: string, body: unknown, headers: Record<string, string> = {}) => {
		const url = path.startsWith('http') ? path : `${test.desk.editorUrl}/webhook/${path}`;
		const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: typeof body === 'string' ? body : JSON.stringify(body) });
		const text = await response.text();
		answers.push(text);
		return { status: response.status, text };
	};

	beforeAll(async () => {
		eater = await PasswordEater.open();
		test = await startTestDesk(['00-set-up-the-desk.json', '01-first-reply.json', '14-inbox.json'], { environment: { N8N_LOG_LEVEL: 'debug' } });
		const { desk, home } = test;
		const { n8n } = desk;
		twilio = await vendorNumber(desk, 'twilio');
		engageLab = await vendorNumber(desk, 'engagelab');
		const number = await desk.simulator!.demoNumber();
		Object.assign(secrets, {
			'access token': number.accessToken,
			'app secret': number.appSecret,
			'verify token': (await readDeskState(home)).verifyToken,
			'auth token': twilio.data['authTokens'],
			'dev secret': engageLab.data['devSecret'],
			'Meta token': engageLab.data['metaToken'],
			'URL key': KEY,
			'wrong access token': `EAAwrong${invented()}`,
			'wrong auth token': invented(),
			'wrong dev secret': invented(),
			'database password': invented(),
			'password of an agent': desk.inbox!.password,
			'wrong password of an agent': invented(),
			'guessed sign-in token': invented(),
		});

		const store = (await n8n.credentials.list()).find(({ type }) => type === 'helpdeskStoreApi')!;
		const cloudData = { accessToken: number.accessToken, appSecrets: number.appSecret, businessAccountId: number.wabaId, phoneNumberId: number.phoneNumberId, verifyToken: secrets['verify token']!, apiVersion: 'v25.0', baseUrl: desk.simulatorUrl };
		const wrongs: CredentialContent[] = [
			wrong({ name: '', type: 'whatsAppCloudApi', data: cloudData }, { accessToken: secrets['wrong access token']! }),
			wrong({ name: '', type: 'twilioWhatsAppApi', data: twilio.data }, { authTokens: secrets['wrong auth token']! }),
			wrong({ name: '', type: 'engageLabWhatsAppApi', data: engageLab.data }, { devSecret: secrets['wrong dev secret']! }),
			{ name: 'A store that lets nobody in', type: 'helpdeskStoreApi', data: { engine: 'postgres', host: '127.0.0.1', port: eater.port, database: 'desk', user: 'desk', password: secrets['database password']!, ssl: 'off', schema: 'desk', poolSize: 2 } },
		];
		const refused: StoredCredential[] = [];
		for (const content of wrongs) {
			const stored = await n8n.credentials.createOrUpdate(content);
			refused.push(stored);
			const tested = await n8n.session.post<object>('/rest/credentials/test', { credentials: { ...content, id: stored.id } });
			answers.push(JSON.stringify(tested));
			expect(tested).toMatchObject({ status: 'Error' });
		}
		const right = (await n8n.credentials.list()).filter(({ id }) => !refused.some((one) => one.id === id));
		const [refusingStore] = refused.filter(({ type }) => type === 'helpdeskStoreApi');
		for (const goesOn of [true, false]) {
			const end = goesOn ? 'as-item' : 'as-end';
			for (const vendor of VENDORS) {
				await n8n.workflows.publish((await n8n.workflows.import(sendsOnce(`right-${vendor}-${end}`, vendor, goesOn), right)).id);
				await n8n.workflows.publish((await n8n.workflows.import(sendsOnce(`wrong-${vendor}-${end}`, vendor, goesOn), refused)).id);
			}
			await n8n.workflows.publish((await n8n.workflows.import(asksStore(`store-${end}`, goesOn), [refusingStore!])).id);
		}

		const shipped = desk.workflows.find(({ name }) => name === '01 First Reply')!;
		const published = async (content: typeof shipped | ReturnType<typeof overAnotherProvider>, credential: StoredCredential) => await n8n.workflows.publish((await n8n.workflows.import(content, [store, credential])).id);
		await published(overAnotherProvider(shipped, twilioNodes), twilio.credential);
		const overEngageLab = await published(overAnotherProvider(shipped, engageLabNodes(KEY)), engageLab.credential);
		const engageLabUrl = (await n8n.workflows.webhooks(overEngageLab))[0]!.url;
		await engageLab.ask('POST', '/v1/webhooks', { notify_url: `${engageLabUrl}?key=${KEY}` });

		// All goes well, over all three.
		const cloud = new SimulatorClient(desk.simulatorUrl, number.phoneNumberId);
		const pairs = [[cloud, PEOPLE.Ada], [twilio.simulator, PEOPLE.Bo], [engageLab.simulator, PEOPLE.Cy]] as const;
		for (const [simulator, { phone, text }] of pairs) {
			const customer = await simulator.customer('Ada Example', { phone });
			await customer.write(text);
			await customer.nextReplies();
			answers.push(JSON.stringify(await customer.chat()));
		}

		// Everything that can be wrong with a send.
		for (const end of ['as-item', 'as-end']) {
			for (const [index, vendor] of VENDORS.entries()) {
				const [simulator, { phone }] = pairs[index]!;
				const to = { phone, text: ANSWER };
				await post(`wrong-${vendor}-${end}`, to);
				await simulator.post('/simulator/faults', { phoneNumberId: simulator.phoneNumberId, kind: '5xx', count: 9 });
				await post(`right-${vendor}-${end}`, to);
				await fetch(`${desk.simulatorUrl}/simulator/faults`, { method: 'DELETE' });
				await post(`right-${vendor}-${end}`, { phone: 'nobody', text: ANSWER });
				await post(`right-${vendor}-${end}`, { phone, text: '' });
			}
			await post(`store-${end}`, {});
		}

		// Webhooks that are forged, broken, or replayed at the wrong door.
		const forged = JSON.stringify({ object: 'whatsapp_business_account', entry: [], from: STRANGER.phone, text: STRANGER.text });
		const cloudUrl = (await n8n.workflows.webhooks(shipped)).find(({ method }) => method === 'POST')!.url;
		await post(cloudUrl, forged);
		await post(cloudUrl, forged, { 'x-hub-signature-256': `sha256=${'0'.repeat(64)}` });
		await post(`${engageLabUrl}?key=${invented()}`, forged);
		await post(`${engageLabUrl}?key=${KEY}`, `${forged} and more`);
		const twilioUrl = (await twilio.simulator.deliveries()).findLast(({ field }) => field === 'message') as unknown as { url: string };
		await post(twilioUrl.url, new URLSearchParams({ From: `whatsapp:${STRANGER.phone}`, Body: STRANGER.text }).toString(), { 'content-type': 'application/x-www-form-urlencoded', 'x-twilio-signature': 'AAAA' });
		await fetch(`${cloudUrl}?hub.mode=subscribe&hub.verify_token=${secrets['guessed sign-in token']}&hub.challenge=1`);

		// The inbox: signed in and out, by link and by password, rightly and wrongly.
		const inboxWorkflow = desk.workflows.find(({ name }) => name === '14 Inbox')!;
		for (const [email, url] of await signInLinks(desk, inboxWorkflow)) links[`link of ${email}`] = url.split('#token=')[1]!;
		const { url, email, password } = desk.inbox!;
		const agent = new InboxClient(url);
		await agent.refusal('signIn.link', { token: secrets['guessed sign-in token']! });
		await agent.refusal('signIn.password', { email, password: secrets['wrong password of an agent']! });
		const { session } = await agent.signInWith(`#token=${links[`link of ${email}`]}`);
		secrets['session of an agent'] = session.accessToken;
		secrets['second session of an agent'] = (await new InboxClient(url).call('signIn.password', { email, password })).session.accessToken;
		const { rows } = await agent.call('conversations.list', { queue: 'new' });
		answers.push(JSON.stringify(rows), JSON.stringify(await agent.act(rows[0]!.id, { kind: 'reply', text: ANSWER })));
		await agent.refusal('conversations.get', { id: STRANGER.text });
		await agent.call('me.signOut', {});
		await waitUntil(async () => ((await n8n.executions.count({ status: ['new', 'running'] })) === 0 ? true : undefined), { for: 'the executions to end', withinMs: 60_000 });
	}, START_MS + 120_000);

	afterAll(async () => {
		await test?.stop();
		await eater?.close();
	});

	it('has gone wrong in every way: each of the failing executions ended with an error, and the password was told to the database', async () => {
		expect(await test.desk.n8n.executions.count({ status: ['error'] })).toBe(VENDORS.length * 4 + 1);
		expect(eater.eaten).toContain(secrets['database password']);
	});

	it('is searched where something can be found: the data of executions, and a log that tells of everything', () => {
		const known = { answer: ANSWER, 'Ada’s text': PEOPLE.Ada.text, ...links };
		const found = secretsInDatabase(join(test.home, '.n8n', 'database.sqlite'), known);
		for (const name of Object.keys(known)) expect(found).toContain(`execution_data.data: ${name}`);
		expect(secretsInDatabase(join(test.home, '.n8n', 'whatsapp-helpdesk', 'helpdesk.sqlite'), known).length).toBeGreaterThan(0);
		const told = secretsInFiles(test.desk.logs, { detail: '| debug |', refusal: 'answered a webhook with 401' });
		for (const name of ['detail', 'refusal']) expect(told.filter((line) => line.startsWith(`n8n.log: ${name}: `)).length).toBeGreaterThan(0);
	});

	it('leaves no secret in what n8n keeps: executions, workflows, settings', () => {
		const { 'URL key': _partOfTheWorkflow, ...kept } = secrets;
		expect(secretsInDatabase(join(test.home, '.n8n', 'database.sqlite'), kept)).toEqual([]);
	});

	it('leaves a sign-in link nowhere but in the execution that hands it over', () => {
		expect(secretsInDatabase(join(test.home, '.n8n', 'database.sqlite'), links).filter((place) => !place.startsWith('execution_data.data'))).toEqual([]);
	});

	it('keeps neither secrets nor sign-in links in the store', () => {
		expect(secretsInDatabase(join(test.home, '.n8n', 'whatsapp-helpdesk', 'helpdesk.sqlite'), { ...secrets, ...links })).toEqual([]);
	});

	it('leaves no secret in any log', () => {
		expect(secretsInFiles(test.desk.logs, { ...secrets, ...links })).toEqual([]);
	});

	it('leaves nobody in any log: no phone number, nothing that was written', () => {
		const people = [...Object.values(PEOPLE), STRANGER, { phone: STRANGER.phone, text: ANSWER }];
		const marks = Object.fromEntries(people.flatMap(({ phone, text }) => [[`phone ${phone}`, phone.slice(1)], [`text ${text}`, text.slice(-36)]]));
		expect(secretsInFiles(test.desk.logs, marks)).toEqual([]);
	});

	it('tells nobody a secret: refusals, errors, items, chats, pages', async () => {
		const pages = await Promise.all([`${test.desk.simulatorUrl}/`, `${test.desk.simulatorUrl}/try`, test.desk.inbox!.url].map(async (url) => await (await fetch(url)).text()));
		const { 'password of an agent': _shownToWhoTriesTheDesk, ...hidden } = secrets;
		expect([...answers, ...pages].flatMap((text) => secretsIn(text, { ...hidden, ...links }))).toEqual([]);
	});

	it('names nobody in the text of an error', async () => {
		const { executions } = test.desk.n8n;
		const failed = await Promise.all((await executions.list({ status: ['error'] })).map(async ({ id }) => await executions.get(id)));
		const texts = failed.flatMap(({ data }) => {
			const { message, description, messages } = data.resultData.error as unknown as Record<string, unknown>;
			return [message, description, messages].map((part) => JSON.stringify(part ?? ''));
		});
		expect(texts.filter((text) => text.includes(ANSWER) || Object.values(PEOPLE).some(({ phone }) => text.includes(phone.slice(1))))).toEqual([]);
	});
});
