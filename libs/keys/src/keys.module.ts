import { Module } from '@nestjs/common';
import { HandOverKey } from './actions/hand-over-key';
import { RegisterKeys } from './actions/register-keys';
import { TakeBackKey } from './actions/take-back-key';
import { HandoverList } from './views/handover-list';
import { KeyRegister } from './views/key-register';

const doors = [HandOverKey, TakeBackKey, RegisterKeys, KeyRegister, HandoverList];

@Module({ providers: doors, exports: doors })
export class KeysModule {}
