import type { IWebhookFunctions } from 'n8n-workflow';

import { actionCalls } from '../calls/actionCalls';
import { cannedReplyCalls } from '../calls/cannedReplyCalls';
import { channelCalls } from '../calls/channelCalls';
import { contactCalls } from '../calls/contactCalls';
import { conversationCalls } from '../calls/conversationCalls';
import { deskCalls } from '../calls/deskCalls';
import { historyCalls } from '../calls/historyCalls';
import { meCalls } from '../calls/meCalls';
import { peopleCalls } from '../calls/peopleCalls';
import { ruleCalls } from '../calls/ruleCalls';
import { scheduleCalls } from '../calls/scheduleCalls';
import { supervisorCalls } from '../calls/supervisorCalls';
import { viewCalls } from '../calls/viewCalls';
import { writingCalls } from '../calls/writingCalls';
import { liveCalls } from '../live/liveCalls';
import type { InboxDesk } from './InboxDesk';
import type { RequestFields } from './RequestFields';

type AnyHandler = (desk: InboxDesk, fields: RequestFields, context: IWebhookFunctions) => Promise<unknown>;

/** Every call that is answered with JSON, for who is signed in. */
const HANDLERS: Readonly<Record<string, AnyHandler>> = { ...actionCalls, ...cannedReplyCalls, ...channelCalls, ...contactCalls, ...conversationCalls, ...deskCalls, ...historyCalls, ...liveCalls, ...meCalls, ...peopleCalls, ...ruleCalls, ...scheduleCalls, ...supervisorCalls, ...viewCalls, ...writingCalls };

export const handlerOf = (call: string): AnyHandler | undefined => (Object.hasOwn(HANDLERS, call) ? HANDLERS[call] : undefined);
