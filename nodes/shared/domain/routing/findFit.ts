import { MINUTE_MS } from '../hours/calendarDay';
import { nameKey } from '../nameKey';
import { wordsContain } from './containsPhrase';
import type { Condition, ContactHistory, RoutingSubject } from './rule';
import { timeOfDayFits } from './timeOfDayFits';

/** Whether a condition fits and why not, in words for the user; `unknown` when it cannot be told. */
export type Fit = { fits: 'yes' } | { fits: 'no' | 'unknown'; reason: string };

const YES: Fit = { fits: 'yes' };
const no = (reason: string): Fit => ({ fits: 'no', reason });
const unknown = (reason: string): Fit => ({ fits: 'unknown', reason });
const yesOr = (isMet: boolean, reason: string): Fit => (isMet ? YES : no(reason));

const filled = (values: readonly string[]): string[] => values.map((value) => value.trim()).filter((value) => value !== '');
const digitsOf = (number: string): string => number.replace(/\D/g, '').replace(/^00/, '');

const CHOOSE_STORE = "Choose a store under 'Credential' of the router.";

/** `words` is the message's text after `toWords`. */
export function findFit(condition: Condition, subject: RoutingSubject, words: string): Fit {
	switch (condition.kind) {
		case 'phrase': {
			const phrases = filled(condition.phrases);
			if (phrases.length === 0) return unknown("It has no words to look for. Write some under 'Words or Phrases'.");
			return yesOr(phrases.some((phrase) => wordsContain(words, phrase)), 'The text contains none of its words or phrases');
		}
		case 'choice': {
			const choices = filled(condition.choices);
			if (choices.length === 0) return unknown("It has no choices to look for. Add one under 'Choices'.");
			return yesOr(choices.some((choice) => choice === subject.choiceId || choice === subject.choiceTitle), 'None of its buttons or list rows was chosen');
		}
		case 'conversation':
			return yesOr(condition.outcomes.some((wanted) => wanted === subject.outcome), `The conversation is ${subject.outcome ?? 'not known'}`);
		case 'messageKind':
			return yesOr(condition.kinds.some((wanted) => wanted === subject.kind), `The kind of message is ${subject.kind ?? 'not known'}`);
		case 'number':
			return numberFit(condition.prefixes, subject.phone);
		case 'channel':
			return channelFit(condition.channels, subject);
		case 'referral':
			return referralFit(condition.sources, subject.referral);
		case 'openingHours':
			return openStateFit(condition.state, subject.openState);
		case 'language':
			return languageFit(condition.languages, subject.language);
		case 'contact':
			return contactFit(condition.history, subject);
		case 'tag':
			return tagFit(condition.tags, subject.tags);
		case 'timeOfDay': {
			const fits = timeOfDayFits(condition, subject.at);
			return fits.ok ? yesOr(fits.value, `It is another time of day in ${condition.zone}`) : unknown(fits.failure);
		}
		case 'survey':
			return surveyFit(condition.isSatisfied, subject.isSatisfied);
		case 'waiting':
			return waitingFit(condition.minutes, subject);
		case 'openWith':
			return openWithFit(condition, subject.openWith);
		case 'schedule':
			return scheduleFit(condition, subject.schedules);
		case 'built':
			return yesOr(condition.isMet, 'Its conditions are not met');
		case 'unreadable':
			return unknown(condition.reason);
		case 'anyMessage':
			return YES;
	}
}

function numberFit(prefixes: readonly string[], phone: string | undefined): Fit {
	const wanted = prefixes.map(digitsOf).filter((prefix) => prefix !== '');
	if (wanted.length === 0) return unknown("It has no country codes. Write one under 'Number Begins With', e.g. +49.");
	if (phone === undefined) return no("The contact's phone number is not known");
	return yesOr(wanted.some((prefix) => digitsOf(phone).startsWith(prefix)), "The contact's number begins otherwise");
}

export function openStateFit(wanted: 'open' | 'closed', state: string | undefined): Fit {
	if (state === 'open' || state === 'closed') return yesOr(wanted === state, `The desk is ${state}`);
	return unknown("It is not known whether the desk is open. Put the node 'Helpdesk Business Hours' before the router, or choose a store in which the channel has opening hours.");
}

export function channelFit(channels: readonly string[], { channelId, channelPhone }: RoutingSubject): Fit {
	const wanted = filled(channels);
	if (wanted.length === 0) return unknown("It has no channels. Write one under 'Channels'.");
	const isPhone = (value: string): boolean => channelPhone !== undefined && /^\+?[\d\s()-]+$/.test(value) && digitsOf(value) === digitsOf(channelPhone);
	return yesOr(wanted.some((value) => value === channelId || isPhone(value)), 'The message came in on another channel');
}

function referralFit(sources: readonly string[], referral: RoutingSubject['referral']): Fit {
	if (!referral) return no('The message did not come from an ad or a post');
	const wanted = filled(sources);
	const isMet = wanted.length === 0 || wanted.some((source) => source === referral.sourceId || source === referral.sourceUrl);
	return yesOr(isMet, 'The message came from another ad or post');
}

function languageFit(languages: readonly string[], language: string | undefined): Fit {
	const plain = (tag: string): string => tag.toLowerCase().replaceAll('_', '-');
	const wanted = filled(languages).map(plain);
	if (wanted.length === 0) return unknown("It has no languages. Write one under 'Languages', e.g. de.");
	if (language === undefined) return no("The contact's language is not known");
	return yesOr(wanted.some((tag) => `${plain(language)}-`.startsWith(`${tag}-`)), `The contact's language is ${language}`);
}

function contactFit(history: ContactHistory, { outcome, contactHistory }: RoutingSubject): Fit {
	if (contactHistory !== undefined) return yesOr(history === contactHistory, contactHistory === 'firstTime' ? 'The contact writes for the first time' : 'The contact has written before');
	if (outcome === 'continued' || outcome === 'noted') return no('The message begins no conversation');
	return unknown("The item does not say whether the contact is new. Put the operation 'Receive' of the node 'Helpdesk Conversation' before the router.");
}

function tagFit(tags: readonly string[], present: readonly string[] | undefined): Fit {
	const wanted = filled(tags).map(nameKey);
	if (wanted.length === 0) return unknown("It has no tags. Write one under 'Tags'.");
	if (present === undefined) return unknown(`It is not known which tags the conversation has. ${CHOOSE_STORE} Or switch on 'Add Tags' in the options of 'Receive' in the node 'Helpdesk Conversation'.`);
	return yesOr(present.some((tag) => wanted.includes(nameKey(tag))), 'The conversation has none of its tags');
}

function surveyFit(wanted: boolean, isSatisfied: RoutingSubject['isSatisfied']): Fit {
	if (isSatisfied === undefined) return unknown(`It is not known how the contact answered the last survey. ${CHOOSE_STORE}`);
	if (isSatisfied === 'notRated') return no('The contact has answered no survey');
	return yesOr(wanted === isSatisfied, isSatisfied ? 'The contact was satisfied' : 'The contact was not satisfied');
}

function waitingFit(minutes: number, { waitingSince, at }: RoutingSubject): Fit {
	if (!(minutes >= 0)) return unknown("It has no time. Write a number of minutes under 'Minutes'.");
	if (waitingSince === undefined) return no('The contact does not wait for an answer');
	const waited = Math.floor((at - Date.parse(waitingSince)) / MINUTE_MS);
	return yesOr(waited >= minutes, `The contact has waited ${waited} minutes`);
}

function openWithFit({ holder, names }: Extract<Condition, { kind: 'openWith' }>, openWith: RoutingSubject['openWith']): Fit {
	if (openWith === undefined) return unknown(`It is not known who has conversations of the contact. ${CHOOSE_STORE}`);
	const holders = (holder === 'agent' ? openWith.agents : openWith.teams).map(nameKey);
	const wanted = filled(names).map(nameKey);
	return yesOr(wanted.length === 0 ? holders.length > 0 : wanted.some((name) => holders.includes(name)), `The contact has no open conversation with such ${holder === 'agent' ? 'an agent' : 'a team'}`);
}

function scheduleFit({ schedule, state }: Extract<Condition, { kind: 'schedule' }>, schedules: RoutingSubject['schedules']): Fit {
	if (schedule === '') return unknown("It has no opening hours. Choose some under 'Opening Hours'.");
	if (schedules === undefined) return unknown(`Opening hours are kept in the store. ${CHOOSE_STORE}`);
	const isOpen = schedules[schedule];
	if (isOpen === undefined) return unknown("The store has no such opening hours any more. Choose others under 'Opening Hours'.");
	return yesOr((state === 'open') === isOpen, `The opening hours say ${isOpen ? 'open' : 'closed'}`);
}
