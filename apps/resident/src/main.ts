import 'reflect-metadata';
import { readSettings } from '@kashikan/config';
import { runApp } from '@kashikan/edge';
import { startResident } from './start-resident';

runApp(() => startResident(readSettings(process.env)));
