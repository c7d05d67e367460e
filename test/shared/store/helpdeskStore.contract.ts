import { describeAnyOrder } from './contract/anyOrder';
import { describeConcurrency } from './contract/concurrency';
import { describeFinding } from './contract/finding';
import { describeIdentityChanges } from './contract/identityChanges';
import { describePhoneForms } from './contract/phoneForms';
import { describePeople } from './contract/people';
import { describeReceipts } from './contract/receipts';
import { describeReceiving } from './contract/receiving';
import { describeRecording } from './contract/recording';
import { describeReplying } from './contract/replying';
import type { OpenStore } from './storeUnderTest';

/** What every engine of the store must do. */
export function describeStoreContract(name: string, open: OpenStore): void {
	describe(name, () => {
		describe('recording what a webhook brought', () => describeRecording(open));
		describe('receiving messages', () => describeReceiving(open));
		describe('replying and resolving', () => describeReplying(open));
		describe('receipts', () => describeReceipts(open));
		describe('people', () => describePeople(open));
		describe('national forms of phone numbers', () => describePhoneForms(open));
		describe('changes of identity', () => describeIdentityChanges(open));
		describe('finding conversations', () => describeFinding(open));
		describe('at the same time', () => describeConcurrency(open));
		describe('in any order', () => describeAnyOrder(open));
	});
}
