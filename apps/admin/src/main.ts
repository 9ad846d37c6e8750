import 'reflect-metadata';
import { readSettings } from '@kashikan/config';
import { runApp } from '@kashikan/edge';
import { startAdmin } from './start-admin';

runApp(() => startAdmin(readSettings(process.env)));
