import { createSendButtons } from '../../../shared/n8n/sending/kinds/sendButtons';
import { createSendList } from '../../../shared/n8n/sending/kinds/sendList';
import { createSendText } from '../../../shared/n8n/sending/kinds/sendText';
import { twilioVendor } from '../../../shared/n8n/twilioVendor';

/** The kinds of messages that can also be a question, with what Twilio allows in them. */
export const sendButtons = createSendButtons({ fileHeader: false });
export const sendList = createSendList({ sections: false });
export const sendText = createSendText({ maxLength: twilioVendor.textMaxLength, linkPreview: false });
