import { receiveUpload, startUpload } from '../routes/appUploads.ts';
import { blockUsers, listBlockedUsers, unblockUsers } from '../routes/blockUsers.ts';
import { changeProfile, readProfile } from '../routes/businessProfile.ts';
import {
	configureApp,
	configureNumber,
	listSubscribedApps,
	readAppCallback,
	removeAppCallback,
	subscribeApp,
	unsubscribeApp,
} from '../routes/callbackConfiguration.ts';
import { debugToken } from '../routes/debugToken.ts';
import { editTemplate } from '../routes/editTemplate.ts';
import { deleteMedia, describeMedia, uploadMedia } from '../routes/mediaRoutes.ts';
import { readMessageHistory } from '../routes/messageHistory.ts';
import { changePin, deregisterNumber, registerNumber, requestCode, verifyCode } from '../routes/numberSetup.ts';
import { listNumbers, readAccount, readNumber } from '../routes/phoneNumber.ts';
import { sendMessage } from '../routes/sendMessage.ts';
import { addTemplate, deleteTemplate, listTemplates, readTemplate } from '../routes/templateRoutes.ts';
import type { GraphCall, GraphOperation } from './graphCall.ts';
import { unknownObject, type GraphError } from './graphError.ts';
import { json, refuse } from './graphReply.ts';
import { onAccount, onApp, onNumber, ownedAccount, ownedNumber } from './ownedObject.ts';

/** `GET /{id}`: one address for numbers, accounts, templates and media, told apart by who owns the id. */
const readObject: GraphOperation = (call) => {
	const number = ownedNumber(call);
	if (number) return readNumber(call, number);
	const account = ownedAccount(call);
	if (account) return readAccount(call, account);
	return readTemplate(call) ?? describeMedia(call) ?? refuse(unknownObject(call.method, call.id));
};

/** `POST /{id}`: settings of a number, another content of a template, or the bytes of an upload. */
const writeObject: GraphOperation = (call) => {
	if (call.id.startsWith('upload:')) return receiveUpload(call);
	const number = ownedNumber(call);
	if (number) return call.body['pin'] === undefined ? configureNumber(call, number) : changePin(call, number);
	return editTemplate(call) ?? refuse(unknownObject(call.method, call.id));
};

const readMe: GraphOperation = ({ caller }) => json({ name: caller.accounts[0]?.name ?? caller.app?.name, id: caller.accounts[0]?.wabaId ?? caller.app?.appId });

const operations: Record<string, GraphOperation> = {
	'GET': readObject,
	'POST': writeObject,
	'DELETE': (call) => deleteMedia(call) ?? refuse(unknownObject(call.method, call.id)),
	'POST messages': onNumber(sendMessage),
	'GET message_history': onNumber(readMessageHistory),
	'POST media': onNumber(uploadMedia),
	'GET whatsapp_business_profile': onNumber(readProfile),
	'POST whatsapp_business_profile': onNumber(changeProfile),
	'POST request_code': onNumber(requestCode),
	'POST verify_code': onNumber(verifyCode),
	'POST register': onNumber(registerNumber),
	'POST deregister': onNumber(deregisterNumber),
	'GET block_users': onNumber(listBlockedUsers),
	'POST block_users': onNumber(blockUsers),
	'DELETE block_users': onNumber(unblockUsers),
	'POST uploads': startUpload,
	'GET phone_numbers': onAccount(listNumbers),
	'GET message_templates': onAccount(listTemplates),
	'POST message_templates': onAccount(addTemplate),
	'DELETE message_templates': onAccount(deleteTemplate),
	'GET subscribed_apps': onAccount(listSubscribedApps),
	'POST subscribed_apps': onAccount(subscribeApp),
	'DELETE subscribed_apps': onAccount(unsubscribeApp),
	'GET subscriptions': onApp(readAppCallback),
	'POST subscriptions': onApp(configureApp),
	'DELETE subscriptions': onApp(removeAppCallback),
};

export const unknownPath = (path: string): GraphError => ({
	httpStatus: 400,
	code: 2500,
	type: 'OAuthException',
	message: `Unknown path components: ${path}`,
});

/** Finds the operation for `/{id}/{edge}`; an edge that the object does not have counts as an unknown path. */
export function operationFor(call: GraphCall, edge: string): GraphOperation {
	if (edge === '' && call.id === 'debug_token' && call.method === 'GET') return debugToken;
	if (edge === '' && call.id === 'me' && call.method === 'GET') return readMe;
	const operation = operations[`${call.method} ${edge}`.trim()];
	if (operation) return operation;
	const edgeExists = Object.keys(operations).some((name) => name.endsWith(` ${edge}`));
	return () => refuse(edge === '' || edgeExists ? unknownObject(call.method, call.id) : unknownPath(`/${edge}`));
}
