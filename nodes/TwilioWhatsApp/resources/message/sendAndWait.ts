import { createSendAndWait } from '../../../shared/n8n/waiting/createSendAndWait';
import { sendButtons, sendList, sendText } from './questionKinds';

export const sendAndWait = createSendAndWait({ buttons: sendButtons, list: sendList, text: sendText });
