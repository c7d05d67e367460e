import type { ContactCard } from '../../../domain/message/contactCard';
import { SHARED_CONTACTS_MAX_COUNT } from '../../../domain/message/limits';
import { checkCount } from './checkFrame';
import { checkWebAddress } from './checkMedia';
import { checkPresent } from '../../checking/checkText';

const DATE = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

const checkCard = ({ name, birthday, urls }: ContactCard, number: number): string[] => [
	...checkPresent(`The name of contact ${number}`, name.full),
	...(birthday === undefined || DATE.test(birthday) ? [] : [`The birthday of contact ${number} is not a date. Write it as 1990-12-31.`]),
	...urls.flatMap(({ url }) => checkWebAddress(`The website of contact ${number}`, url)),
];

/** Contact cards: as many as WhatsApp takes, each with a name. */
export const checkContacts = (contacts: ContactCard[]): string[] => [
	...checkCount('contacts', contacts.length, SHARED_CONTACTS_MAX_COUNT),
	...contacts.flatMap((card, index) => checkCard(card, index + 1)),
];
