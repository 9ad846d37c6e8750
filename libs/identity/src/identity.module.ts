import { Module } from '@nestjs/common';
import { SessionStore } from './store/session.store';
import { Throttle } from './store/throttle';
import { Sessions } from './views/sessions';

const provided = [Sessions, SessionStore, Throttle];

@Module({ providers: provided, exports: provided })
export class IdentityModule {}
