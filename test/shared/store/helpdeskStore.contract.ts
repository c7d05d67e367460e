import { describeAnyOrder } from './contract/anyOrder';
import { describeAssigning } from './contract/assigning';
import { describeAutomaticMessages } from './contract/automaticMessages';
import { describeAutoResolving } from './contract/autoResolving';
import { describeChannels } from './contract/channels';
import { describeConcurrency } from './contract/concurrency';
import { describeContacts } from './contract/contacts';
import { describeDeliveries } from './contract/deliveries';
import { describeDue } from './contract/due';
import { describeFinding } from './contract/finding';
import { describeIdentityChanges } from './contract/identityChanges';
import { describeInvariants } from './contract/invariants';
import { describeLifecycle } from './contract/lifecycle';
import { describeMessages } from './contract/messages';
import { describePeople } from './contract/people';
import { describePhoneForms } from './contract/phoneForms';
import { describeReceipts } from './contract/receipts';
import { describeReceiving } from './contract/receiving';
import { describeRecording } from './contract/recording';
import { describeReplying } from './contract/replying';
import { describeRecords } from './contract/records';
import { describeReports } from './contract/reports';
import { describeStaff } from './contract/staff';
import { describeSurveys } from './contract/surveys';
import { describeUsage } from './contract/usage';
import { describeWaiting } from './contract/waiting';
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
		describe('contacts', () => describeContacts(open));
		describe('deliveries of events', () => describeDeliveries(open));
		describe('finding conversations', () => describeFinding(open));
		describe('the people of the desk', () => describeStaff(open));
		describe('the records of the desk', () => describeRecords(open));
		describe('reports', () => describeReports(open));
		describe('surveys', () => describeSurveys(open));
		describe('automatic messages', () => describeAutomaticMessages(open));
		describe('usage', () => describeUsage(open));
		describe('a workflow that waits for an answer', () => describeWaiting(open));
		describe('assigning conversations', () => describeAssigning(open));
		describe('resolving what is idle', () => describeAutoResolving(open));
		describe('channels', () => describeChannels(open));
		describe('what time brings about', () => describeDue(open));
		describe('the life of a conversation', () => describeLifecycle(open));
		describe('reading messages', () => describeMessages(open));
		describe('at the same time', () => describeConcurrency(open));
		describe('in any order', () => describeAnyOrder(open));
		describe('whatever happens', () => describeInvariants(open));
	});
}
