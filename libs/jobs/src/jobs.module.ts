import { Global, Module } from '@nestjs/common';
import { Jobs } from './jobs';
import { FailingJobs } from './views/failing-jobs';

/** Global, because every topic may leave work for later. */
@Global()
@Module({ providers: [Jobs, FailingJobs], exports: [Jobs, FailingJobs] })
export class JobsModule {}
