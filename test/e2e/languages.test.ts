import { Browser, itInBrowser } from './kit/Browser';
import { inspectWorkflow, type StoredConversation } from './kit/inspectWorkflow';
import { SimulatorClient, type Customer } from './kit/SimulatorClient';
import { startTestDesk, type TestDesk } from './kit/startTestDesk';
import { withHours } from './kit/withHours';

const START_MS = 240_000;

jest.setTimeout(240_000);

describe('A desk in French (npm start -- --language fr)', () => {
	let test: TestDesk;
	let number: SimulatorClient;
	let browser: Browser | undefined;

	beforeAll(async () => {
		test = await startTestDesk(['00-set-up-the-desk.json', '02-desk.json', '03-answer.json', '10-peoples-data.json'], { language: 'fr' });
		number = new SimulatorClient(test.desk.simulatorUrl, (await test.desk.simulator!.demoNumber()).phoneNumberId);
		const { n8n } = test.desk;
		await n8n.workflows.publish((await n8n.workflows.import(inspectWorkflow, await n8n.credentials.list())).id);
	}, START_MS);

	afterAll(async () => {
		await browser?.close();
		await test?.stop();
	});

	const openFor = async (hours: 'open' | 'closed') => {
		const { n8n, workflows } = test.desk;
		const desk = workflows.find(({ name }) => name === '02 Desk')!;
		await n8n.workflows.publish((await n8n.workflows.import(withHours(desk, hours), await n8n.credentials.list())).id);
	};

	it('greets, asks and says goodbye in French', async () => {
		await openFor('open');
		const ada = await number.customer('Ada Exemple', { phone: '+33655500071' });
		await ada.write('Bonjour');
		const [greeting] = await ada.nextReplies();
		expect(greeting!.text).toContain('Bonjour Ada Exemple, bienvenue chez Example Bikes');
		await ada.press(greeting!.id, 'orders');
		const [answer] = await ada.nextReplies();
		expect(answer!.text).toContain('Envoyez-nous votre numéro de commande');
		await ada.write('Merci, au revoir');
		const [goodbye] = await ada.nextReplies();
		expect(goodbye!.text).toContain('À bientôt');
	});

	it('says in French when it opens', async () => {
		await openFor('closed');
		const bo = await number.customer('Bo Exemple', { phone: '+33655500072' });
		await bo.write('Il y a quelqu’un ?');
		const [closed] = await bo.nextReplies();
		expect(closed!.text).toContain('Nous sommes fermés');
		expect(closed!.text).not.toMatch(/opens|closed/);
	});

	const open = async (path: string) => await (browser ??= await Browser.signedIn(test.desk)).openForm(path);
	const conversationsOf = async (phone: string) => ((await (await fetch(`${test.desk.editorUrl}/webhook/inspect-the-store`)).json()) as StoredConversation[]).filter(({ contact }) => contact.phone === phone);
	const waiting = async (name: string, phone: string): Promise<Customer> => {
		await openFor('open');
		const customer = await number.customer(name, { phone });
		await customer.write('Mon secret est un vélo bleu.');
		const [greeting] = await customer.nextReplies();
		await customer.press(greeting!.id, 'person');
		return customer;
	};

	itInBrowser('lets an agent answer and resolve on a page in French', async () => {
		const phone = '+33655500073';
		const cleo = await waiting('Cléo Exemple', phone);
		const page = await open('answer');
		await page.getByLabel('Votre adresse e-mail').fill('eve@example.com');
		await page.getByRole('button', { name: 'Voir qui attend' }).click();
		const conversation = page.getByLabel('Conversation');
		const choice = await conversation.locator('option', { hasText: 'Cléo Exemple' }).innerText();
		expect(choice).toContain('attend depuis le');
		await conversation.selectOption(choice);
		await page.getByRole('button', { name: 'Lire' }).click();
		await page.getByText('Vous pouvez écrire librement jusqu’au').waitFor();
		await page.getByText('Contact :').first().waitFor();
		await page.getByLabel('Réponse').fill('Bonjour, ici Eve.');
		await page.getByLabel('Ensuite').selectOption('Résoudre la conversation');
		await page.getByRole('button', { name: 'Envoyer' }).click();
		await page.getByText('Rouvrez la page pour la conversation suivante.').waitFor();
		expect((await cleo.nextReplies())[0]!.text).toBe('Bonjour, ici Eve.');
		expect(await conversationsOf(phone)).toMatchObject([{ state: 'resolved' }]);
	});

	/** Up to the page that says what came of it. */
	const askForErasure = async (phone: string) => {
		const page = await open('persons-data');
		await page.getByLabel('Votre adresse e-mail d’agent').fill('eve@example.com');
		await page.getByLabel('Numéro de téléphone de la personne').fill(phone);
		await page.getByLabel('Que veut-elle ?').selectOption('L’effacement de ses données');
		await page.getByLabel('Comment et quand l’a-t-elle demandé ?').fill('Par lettre du 3 novembre');
		await page.getByRole('button', { name: 'Continuer' }).click();
		await page.getByText('Rien n’est encore effacé').waitFor();
	};
	const decide = async (agent: string, decision: string) => {
		const page = await open('approve-erasure');
		await page.getByLabel('Votre adresse e-mail d’agent').fill(agent);
		await page.getByRole('button', { name: 'Les afficher' }).click();
		await page.getByLabel('Personne').selectOption({ index: 1 });
		await page.getByRole('button', { name: 'Examiner' }).click();
		await page.getByText('Effacement : Par lettre du 3 novembre').waitFor();
		await page.getByLabel('Décision').selectOption(decision);
		await page.getByRole('button', { name: 'Décider' }).click();
		return page;
	};

	itInBrowser('erases in French what a second person approves, and nothing that the same person asked for', async () => {
		const phone = '+33655500074';
		const dan = await waiting('Dan Exemple', phone);
		await askForErasure(phone);
		await (await decide('eve@example.com', 'Effacer définitivement')).getByText('Vous l’avez demandé vous-même.').waitFor();
		await (await decide('bo@example.com', 'Refuser')).getByText('Refusé').waitFor();
		expect(JSON.stringify(await conversationsOf(phone))).toContain('vélo bleu');

		await askForErasure(phone);
		await (await decide('bo@example.com', 'Effacer définitivement')).getByText('messages ne contiennent plus rien de la personne').waitFor();
		expect((await dan.nextReplies())[0]!.text).toContain('nous effaçons maintenant tout ce que nous savons de vous');
		expect(await conversationsOf(phone)).toEqual([]);
	});
});
