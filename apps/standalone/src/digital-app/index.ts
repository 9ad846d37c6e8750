export { DIGITAL_APP_CLIENT_ID, type DigitalAppOptions, DigitalAppStandIn } from './digital-app';
