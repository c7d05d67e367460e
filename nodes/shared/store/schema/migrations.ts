import { agentChangesMigration } from './agentChangesMigration';
import { aiTurnsMigration } from './aiTurnsMigration';
import { assignmentLoadMigration } from './assignmentLoadMigration';
import { assignmentsMigration } from './assignmentsMigration';
import { automaticMessagesMigration } from './automaticMessagesMigration';
import { automaticMessageStatesMigration } from './automaticMessageStatesMigration';
import { broadcastsMigration } from './broadcastsMigration';
import { collectionsMigration } from './collectionsMigration';
import { contactsMigration } from './contactsMigration';
import { conversationsMigration } from './conversationsMigration';
import { deliveriesMigration } from './deliveriesMigration';
import { historyMigration } from './historyMigration';
import { inboxMigration } from './inboxMigration';
import { lifecycleMigration } from './lifecycleMigration';
import { listsMigration } from './listsMigration';
import type { Migration } from './migration';
import { movedChannelsMigration } from './movedChannelsMigration';
import { peopleMigration } from './peopleMigration';
import { reportsMigration } from './reportsMigration';
import { offersMigration } from './offersMigration';
import { retentionMigration } from './retentionMigration';
import { routingRulesMigration } from './routingRulesMigration';
import { schedulesMigration } from './schedulesMigration';
import { searchMigration } from './searchMigration';
import { sendClaimsMigration } from './sendClaimsMigration';
import { surveysMigration } from './surveysMigration';
import { templateFallbacksMigration } from './templateFallbacksMigration';
import { templatesMigration } from './templatesMigration';
import { usageMigration } from './usageMigration';
import { usageRegionsMigration } from './usageRegionsMigration';
import { waitingListMigration } from './waitingListMigration';
import { waitsMigration } from './waitsMigration';
import { wordsMigration } from './wordsMigration';

/** All steps from an empty database to the schema of this version, oldest first. */
export const MIGRATIONS: readonly Migration[] = [
	conversationsMigration,
	historyMigration,
	waitsMigration,
	lifecycleMigration,
	peopleMigration,
	deliveriesMigration,
	contactsMigration,
	usageMigration,
	reportsMigration,
	surveysMigration,
	automaticMessagesMigration,
	schedulesMigration,
	retentionMigration,
	assignmentsMigration,
	templatesMigration,
	assignmentLoadMigration,
	collectionsMigration,
	routingRulesMigration,
	aiTurnsMigration,
	usageRegionsMigration,
	broadcastsMigration,
	listsMigration,
	searchMigration,
	movedChannelsMigration,
	templateFallbacksMigration,
	sendClaimsMigration,
	inboxMigration,
	offersMigration,
	wordsMigration,
	agentChangesMigration,
	automaticMessageStatesMigration,
	waitingListMigration,
];
