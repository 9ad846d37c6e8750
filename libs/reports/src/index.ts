export * from './reports.module';
export * from './views/insider-bookings.view';
export * from './views/open-work.view';
export * from './views/record-search.view';
export * from './views/personal-data.view';
export * from './views/own-papers.view';
