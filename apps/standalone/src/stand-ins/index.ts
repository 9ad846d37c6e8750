export { startStandIns, type StandIns, type StandInsOptions } from './start-stand-ins';
