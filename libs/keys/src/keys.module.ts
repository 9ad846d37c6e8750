import { Module } from '@nestjs/common';
import { HandOverKey } from './actions/hand-over-key';
import { TakeBackKey } from './actions/take-back-key';
import { HandoverList } from './views/handover-list';
import { KeyRegister } from './views/key-register';

const doors = [HandOverKey, TakeBackKey, KeyRegister, HandoverList];

@Module({ providers: doors, exports: doors })
export class KeysModule {}
