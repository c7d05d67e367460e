/** What people write about at the invented shop "Example Bikes", and how it ends. */
export interface Story {
	topic: 'Orders' | 'Returns' | 'Workshop';
	team: 'Orders' | 'Returns';
	language: 'en' | 'fr' | 'es' | 'pt';
	tags?: string[];
	/** What the contact and the agent say, in turn; the contact begins. */
	lines: readonly [string, string, ...string[]];
}

export const STORIES: readonly Story[] = [
	{
		topic: 'Orders',
		team: 'Orders',
		language: 'en',
		lines: ['Hi, where is my parcel? It was due yesterday.', 'Hello {name}, it is with the carrier and comes tomorrow before noon.', 'Great, thank you!', 'You are welcome. Have a good ride!'],
	},
	{
		topic: 'Orders',
		team: 'Orders',
		language: 'en',
		tags: ['vip'],
		lines: ['Can I still change the colour of the frame I ordered? I would like it in green.', 'Yes, it is not painted yet, {name}. I changed it to green.'],
	},
	{
		topic: 'Orders',
		team: 'Orders',
		language: 'en',
		lines: ['I ordered two helmets and only one arrived.', 'I am sorry, {name}. The second one leaves today, with express delivery.', 'Thanks. Do I have to sign for it?', 'No, the carrier leaves it at your door.'],
	},
	{
		topic: 'Orders',
		team: 'Orders',
		language: 'es',
		lines: ['Hola, ¿pueden enviar la factura con el nombre de mi empresa?', 'Claro, {name}. Se la acabo de enviar por correo.', 'Perfecto, gracias.', '¡A usted!'],
	},
	{
		topic: 'Orders',
		team: 'Orders',
		language: 'en',
		tags: ['complaint'],
		lines: ['Third time I ask: when will my bike be delivered?', 'You are right to be angry, {name}. It is at our depot; the driver calls you today.', 'I hope so.', 'I will check with the driver myself this afternoon.'],
	},
	{
		topic: 'Returns',
		team: 'Returns',
		language: 'en',
		lines: ['The saddle does not fit. How can I send it back?', 'No problem, {name}: I sent you a label by e-mail. Stick it on the box and drop it at any parcel shop.', 'Done, thanks.', 'As soon as it is here you get your money back.'],
	},
	{
		topic: 'Returns',
		team: 'Returns',
		language: 'fr',
		lines: ['Bonjour, je voudrais échanger mes gants contre une taille plus grande.', 'Bonjour {name}, c’est noté : la taille L part aujourd’hui.', 'Merci beaucoup !', 'Avec plaisir.'],
	},
	{
		topic: 'Returns',
		team: 'Returns',
		language: 'en',
		tags: ['complaint'],
		lines: ['I sent my pedals back two weeks ago and still have no refund.', 'I found it, {name}: the refund was stuck. It is on its way now and takes two days.'],
	},
	{
		topic: 'Returns',
		team: 'Returns',
		language: 'pt',
		lines: ['Olá, a campainha chegou quebrada.', 'Sinto muito, {name}. Enviamos outra hoje mesmo, e você não precisa devolver a quebrada.', 'Obrigado!', 'De nada!'],
	},
	{
		topic: 'Workshop',
		team: 'Returns',
		language: 'en',
		tags: ['workshop'],
		lines: ['My brakes squeak since last week. Can you look at them?', 'Sure, {name}. Would Thursday at ten suit you?', 'Yes, see you then.', 'I have put it down. Bring the key of the lock, please.'],
	},
	{
		topic: 'Workshop',
		team: 'Orders',
		language: 'en',
		tags: ['workshop'],
		lines: ['How much is a new chain with fitting?', '49 euros for most bikes, {name}, and it is done while you wait.'],
	},
];

export const COMMENTS = ['It took too long.', 'I had to ask twice.', 'The answer did not help me.'];

/** Invented people, some of whom write more than once. */
export const PEOPLE: readonly string[] = [
	'Amara Example', 'Ben Sample', 'Carla Muster', 'Dario Ejemplo', 'Elif Placeholder', 'Finn Beispiel', 'Greta Specimen', 'Hugo Modele', 'Ida Instance', 'Jamal Exemplo',
	'Klara Example', 'Luis Ejemplo', 'Mina Sample', 'Noor Muster', 'Oskar Beispiel', 'Paula Exemplo', 'Quentin Modele', 'Rita Specimen', 'Sami Instance', 'Tara Placeholder',
	'Uma Sample', 'Viktor Muster', 'Wanda Example', 'Xenia Beispiel', 'Yusuf Specimen', 'Zoe Modele', 'Alba Ejemplo', 'Bruno Exemplo', 'Cora Instance', 'Dylan Placeholder',
	'Ester Sample', 'Fabio Muster', 'Gina Example', 'Henrik Beispiel', 'Isla Specimen', 'Jonas Modele', 'Kira Ejemplo', 'Leon Exemplo', 'Maya Instance', 'Nils Placeholder',
];
