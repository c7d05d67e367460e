/** The credential type that every call of this node is made with. */
export const CLOUD_CREDENTIAL = 'whatsAppCloudApi';
